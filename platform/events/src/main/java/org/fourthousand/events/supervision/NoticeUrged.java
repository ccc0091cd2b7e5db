package org.fourthousand.events.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The department was urged (催办).
 *
 * @param projectId the project
 * @param noticeId the notice
 * @param number its number (立项号)
 * @param dueOn last day for the reply
 */
public record NoticeUrged(UUID projectId, UUID noticeId, String number, LocalDate dueOn) implements SupervisionEvent {}
