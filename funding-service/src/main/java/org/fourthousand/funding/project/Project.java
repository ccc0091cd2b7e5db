package org.fourthousand.funding.project;

import java.time.LocalDate;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A project as its latest event showed it.
 *
 * @param uscc unified social credit code of its enterprise
 * @param enterpriseName registered name; a payee's name must equal it
 * @param totalInvestment yuan
 * @param acceptedOn day of acceptance (验收), null before
 */
public record Project(
        ProjectId id,
        String name,
        String uscc,
        String enterpriseName,
        String contactEmail,
        Yuan totalInvestment,
        Standing standing,
        @Nullable LocalDate acceptedOn) {

    /** Whether it may neither be awarded nor paid: suspended, or out of the library without having been accepted. */
    public boolean isBarred() {
        return switch (standing) {
            case APPLIED, IN_LIBRARY -> false;
            case SUSPENDED -> true;
            case EXITED -> acceptedOn == null;
        };
    }
}
