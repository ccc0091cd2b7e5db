package org.fourthousand.events.supervision;

import java.util.UUID;

/**
 * The matter went one level up the ladder.
 *
 * @param projectId the project
 * @param noticeId the notice
 * @param number its number (立项号)
 * @param department who must act now: role and division
 */
public record NoticeEscalated(UUID projectId, UUID noticeId, String number, String department)
        implements SupervisionEvent {}
