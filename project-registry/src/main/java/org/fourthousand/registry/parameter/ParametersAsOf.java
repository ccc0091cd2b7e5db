package org.fourthousand.registry.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * The policy's numbers as of a day: effective on that day, and recorded by the end of it (Asia/Shanghai). A version that is
 * recorded later with an earlier effective date changes what is decided from then on, and nothing that was decided before:
 * nobody could have known it. What the migrations bring is known from the start.
 */
@ApplicationScoped
public class ParametersAsOf {

    private static final String KNOWN = """
            select id, name, value, effective_from, effective_to, source from (
              select distinct on (name) * from policy_parameter
              where effective_from <= :day and name = any(cast(:names as text[]))
                and (recorded_at < :endOfDay or recorded_by = 'system:migration')
              order by name, effective_from desc
            ) latest
            where effective_to is null or effective_to >= :day
            order by name
            """;

    private final EntityManager entities;

    ParametersAsOf(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The value as of a day.
     *
     * @throws Problem 503 {@code POLICY_MISSING} when none was: the decision that needs it cannot be made
     */
    public PolicyValue on(String name, LocalDate day) {
        return find(name, day)
                .orElseThrow(() -> new Problem(
                        CommonProblem.POLICY_MISSING,
                        Text.of("%2$s 当日没有 %1$s 的取值。", "There was no value of %1$s on %2$s.")
                                .with(name, day)));
    }

    /** The value as of a day, if there was one. */
    public Optional<PolicyValue> find(String name, LocalDate day) {
        return all(List.of(name), day).stream().findFirst();
    }

    /** Those of these names that had a value as of a day, by name. */
    @SuppressWarnings("unchecked")
    public List<PolicyValue> all(Collection<String> names, LocalDate day) {
        return entities.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("day", day)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter(
                        "endOfDay",
                        day.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant())
                .getResultStream()
                .map(row -> value((Tuple) row))
                .toList();
    }

    private static PolicyValue value(Tuple row) {
        return new PolicyValue(
                (UUID) row.get("id"),
                (String) row.get("name"),
                (String) row.get("value"),
                (LocalDate) row.get("effective_from"),
                (LocalDate) row.get("effective_to"),
                (String) row.get("source"));
    }
}
