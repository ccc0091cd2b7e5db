package org.fourthousand.funding.project;

import java.time.LocalDate;
import java.util.Optional;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A project as its latest event showed it.
 *
 * @param uscc unified social credit code of its enterprise
 * @param enterpriseName registered name; a payee's name must equal it
 * @param division GB/T 2260 code as its events tell it
 * @param industry GB/T 4754 section and division, for example {@code C35}
 * @param totalInvestment yuan
 * @param acceptedOn day of acceptance (验收), null before
 */
public record Project(
        ProjectId id,
        String name,
        String uscc,
        String enterpriseName,
        String contactEmail,
        String division,
        String industry,
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

    /**
     * The place whose share of a fund it counts for: the prefecture (市州) of its code's first four digits, or the province
     * itself; nothing for a code that is neither, and then a divided fund refuses it.
     */
    public Optional<Division> place() {
        return division.length() < 4
                ? Optional.empty()
                : Division.find(division.substring(0, 4) + "00").filter(found -> !found.isCounty());
    }
}
