package org.fourthousand.events.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The matter is done and struck off (办结销号).
 *
 * @param projectId the project
 * @param noticeId the notice
 * @param number its number (立项号)
 * @param result in words
 * @param closedOn day
 */
public record NoticeClosed(UUID projectId, UUID noticeId, String number, String result, LocalDate closedOn)
        implements SupervisionEvent {}
