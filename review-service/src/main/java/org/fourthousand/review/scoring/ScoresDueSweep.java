package org.fourthousand.review.scoring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.value.CalendarExhausted;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Identities;
import org.jboss.logging.Logger;

/**
 * Reminds each expert who owes scores once of each deadline, when so many working days (工作日) are left. The reminder's
 * row is what makes it once, whatever the number of instances.
 */
@ApplicationScoped
public class ScoresDueSweep {

    private static final Logger LOG = Logger.getLogger(ScoresDueSweep.class);

    private static final String OWING = """
            select a.round_id, a.expert_id, r.scores_due_on, cast(count(*) as int) as missing
            from selection_round r join assignment a on a.round_id = r.id
            where r.state = 'DRAWN' and a.state = 'DRAWN' and not exists (
              select 1 from reminder m where m.round_id = a.round_id and m.expert_id = a.expert_id and m.due_on = r.scores_due_on)
            group by a.round_id, a.expert_id, r.scores_due_on order by r.scores_due_on, a.round_id, a.expert_id
            """;

    private static final String REMIND = """
            insert into reminder (round_id, expert_id, due_on, reminded_at) values (:round, :expert, :due, :at)
            on conflict do nothing
            """;

    private final EntityManager entities;
    private final Identities identities;
    private final Callers callers;
    private final PolicyParameters policy;
    private final Outbox outbox;
    private final Clock clock;

    ScoresDueSweep(
            EntityManager entities,
            Identities identities,
            Callers callers,
            PolicyParameters policy,
            Outbox outbox,
            Clock clock) {
        this.entities = entities;
        this.identities = identities;
        this.callers = callers;
        this.policy = policy;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${fourthousand.scores-due.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        callers.runAs(
                Caller.system("scores-due"),
                () -> QuarkusTransaction.requiringNew().run(this::remindAll));
    }

    @SuppressWarnings("unchecked")
    private void remindAll() {
        List<Tuple> owing = entities.createNativeQuery(OWING, Tuple.class).getResultList();
        if (owing.isEmpty()) {
            return;
        }
        var notice = policy.today("scores-due-notice-working-days").integer();
        owing.stream()
                .filter(row -> isDue((LocalDate) row.get("scores_due_on"), notice))
                .forEach(this::remind);
    }

    private boolean isDue(LocalDate scoresDueOn, int notice) {
        var today = LocalDate.now(clock);
        if (scoresDueOn.isBefore(today)) {
            return true;
        }
        try {
            var left = WorkCalendar.shipped().between(today, scoresDueOn, FirstDay.NOT_COUNTED);
            return left.count() <= notice;
        } catch (CalendarExhausted unknown) {
            LOG.warnf("no reminder of scores due on %s yet: %s", scoresDueOn, unknown.en());
            return false;
        }
    }

    private void remind(Tuple row) {
        var due = (LocalDate) row.get("scores_due_on");
        var first = entities.createNativeQuery(REMIND)
                .setParameter("round", row.get("round_id"))
                .setParameter("expert", row.get("expert_id"))
                .setParameter("due", due)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (first == 1) {
            outbox.append(new ScoresDue(
                    (UUID) row.get("round_id"),
                    (UUID) row.get("expert_id"),
                    identities
                            .of(new ExpertId((UUID) row.get("expert_id")))
                            .orElseThrow()
                            .email(),
                    (Integer) row.get("missing"),
                    due));
        }
    }
}
