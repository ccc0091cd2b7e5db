package org.fourthousand.notification.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The time a department has for its reply.
 *
 * @param issuedOn the day it went to the department, itself not counted
 * @param dueOn last day, a working day
 * @param parameterId the version of the policy parameter that said how many working days
 */
record Term(LocalDate issuedOn, LocalDate dueOn, UUID parameterId) {}
