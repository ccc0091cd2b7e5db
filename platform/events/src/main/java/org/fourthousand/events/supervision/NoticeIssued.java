package org.fourthousand.events.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice went to the responsible department (交办), never to an enterprise.
 *
 * @param projectId the project
 * @param noticeId the notice
 * @param number its number (立项号)
 * @param matter what is wrong, for example PROGRESS_REPORT_OVERDUE
 * @param department who must act: role and division, for example county-officer:430102
 * @param dueOn last day for the reply
 * @param serious whether payments are held meanwhile
 */
public record NoticeIssued(
        UUID projectId,
        UUID noticeId,
        String number,
        String matter,
        String department,
        LocalDate dueOn,
        boolean serious)
        implements SupervisionEvent {}
