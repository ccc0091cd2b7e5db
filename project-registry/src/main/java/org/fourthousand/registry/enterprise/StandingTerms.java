package org.fourthousand.registry.enterprise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.registry.parameter.ParametersAsOf;

/** For how long records count on a day: from the day it happened, the policy's number of years, or until lifted. */
final class StandingTerms {

    private final Map<StandingKind, PolicyValue> years;
    private final LocalDate day;

    private StandingTerms(Map<StandingKind, PolicyValue> years, LocalDate day) {
        this.years = years;
        this.day = day;
    }

    /** The terms in force on a day; a number that is missing makes the decision wait (503). */
    static StandingTerms on(LocalDate day, ParametersAsOf parameters) {
        return new StandingTerms(
                Arrays.stream(StandingKind.values())
                        .collect(Collectors.toMap(Function.identity(), kind -> parameters.on(kind.parameter(), day))),
                day);
    }

    /** Whether a record, if it is not lifted, still counts as one of this kind. */
    boolean counts(StandingRecord standing, StandingKind kind) {
        return standing.tellsOf(kind)
                && lastDay(kind, standing.happenedOn())
                        .map(last -> !day.isAfter(last))
                        .orElse(true);
    }

    /** Whether it still counts as of any kind. */
    boolean counts(StandingRecord standing) {
        return Arrays.stream(StandingKind.values()).anyMatch(kind -> counts(standing, kind));
    }

    /** What counts, by kind. */
    Map<StandingKind, List<StandingFact>> facts(Collection<StandingRecord> unlifted) {
        return Arrays.stream(StandingKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> unlifted.stream()
                                .filter(each -> counts(each, kind))
                                .map(StandingRecord::fact)
                                .toList()));
    }

    /** The last day on which what happened then counts; empty when it counts until it is lifted. */
    Optional<LocalDate> lastDay(StandingKind kind, LocalDate happenedOn) {
        var term = Objects.requireNonNull(years.get(kind)).integer();
        return term == 0 ? Optional.empty() : Optional.of(happenedOn.plusYears(term));
    }

    /** The versions applied, in the order of the kinds. */
    List<PolicyValue> parameters() {
        return Arrays.stream(StandingKind.values())
                .map(kind -> Objects.requireNonNull(years.get(kind)))
                .toList();
    }
}
