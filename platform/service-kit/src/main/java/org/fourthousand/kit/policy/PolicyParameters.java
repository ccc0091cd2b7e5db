package org.fourthousand.kit.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** The policy's numbers of one service. A rule whose number is missing does not guess: it refuses. */
@ApplicationScoped
public class PolicyParameters {

    private static final String IN_FORCE = """
            select id, name, value, effective_from, effective_to, source from (
              select distinct on (name) * from policy_parameter where effective_from <= :day
              order by name, effective_from desc
            ) latest
            where (effective_to is null or effective_to >= :day) and (cast(:name as text) is null or name = :name)
            order by name
            """;

    private static final String RECORD = """
            insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
            values (:id, :name, :value, :from, cast(:to as date), :source, :by, :at) on conflict (name, effective_from) do nothing
            """;

    private final EntityManager entities;
    private final Callers callers;
    private final Clock clock;

    PolicyParameters(EntityManager entities, Callers callers, Clock clock) {
        this.entities = entities;
        this.callers = callers;
        this.clock = clock;
    }

    /** The value in force today (Asia/Shanghai). */
    public PolicyValue today(String name) {
        return on(name, LocalDate.now(clock));
    }

    /**
     * The value in force on a day.
     *
     * @throws Problem 503 {@code POLICY_MISSING} when none is: the decision that needs it must wait
     */
    public PolicyValue on(String name, LocalDate day) {
        return query(name, day).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        CommonProblem.POLICY_MISSING,
                        Text.of("请管理员录入 %s 在 %s 的取值。", "Ask the administrator to record %s for %s.")
                                .with(name, day)));
    }

    /** All values in force on a day, by name. */
    public List<PolicyValue> on(LocalDate day) {
        return query(null, day);
    }

    /**
     * Records a version; it replaces the one before from its first day on. Past versions stay.
     *
     * @throws Problem 409 when that name already has a version from that day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(PolicyValue version) {
        var recorded = entities.createNativeQuery(RECORD)
                .setParameter("id", version.id())
                .setParameter("name", version.name())
                .setParameter("value", version.value())
                .setParameter("from", version.effectiveFrom())
                .setParameter("to", version.effectiveTo())
                .setParameter("source", version.source())
                .setParameter("by", callers.current().userId())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (recorded == 0) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("%s 自 %s 起已有取值。", "%s already has a value from %s on.")
                            .with(version.name(), version.effectiveFrom()));
        }
    }

    @SuppressWarnings("unchecked")
    private List<PolicyValue> query(@Nullable String name, LocalDate day) {
        return entities.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter("day", day)
                .setParameter("name", name)
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
