package org.fourthousand.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.funding.project.EvidenceArrived;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.jboss.logging.Logger;

/**
 * The gate of the later instalments (clause 六.3 提高资金使用效益): one falls due when the one before is paid and the
 * evidence is there that {@link EvidenceGate} asks for.
 *
 * <p>It is asked whenever either half may have become true: evidence arrives, a payment is answered, a payment is requested.
 * The award's row is locked first, so that of two halves arriving at once the later one sees the earlier.
 */
@ApplicationScoped
public class FallingDue {

    private static final Logger LOG = Logger.getLogger(FallingDue.class);

    private final Awards awards;
    private final EvidenceGate gate;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    FallingDue(Awards awards, EvidenceGate gate, Outbox outbox, History history, Clock clock) {
        this.awards = awards;
        this.gate = gate;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    void on(@Observes EvidenceArrived evidence) {
        awards.issuedFor(evidence.project()).ifPresent(this::checkWhenPossible);
    }

    /** As {@link #check}; a number that cannot be read leaves the gate shut and is asked for again at the request. */
    public void checkWhenPossible(Award award) {
        try {
            check(award);
        } catch (Problem unreadable) {
            LOG.warnf("no instalment of award %s falls due: %s", award.id(), unreadable.getMessage());
        }
    }

    /**
     * Lets the next instalment of a locked award fall due when its evidence is there.
     *
     * @throws Problem 503 when the number that decides it cannot be read
     */
    public void check(Award award) {
        for (var instalment : award.instalments()) {
            if (instalment.state() == InstalmentState.PLANNED) {
                evidence(award, instalment).ifPresent(proof -> {
                    award.instalmentDue(instalment, LocalDate.now(clock), proof, clock.instant());
                    announce(award, instalment);
                });
                return;
            }
        }
    }

    /** Tells that an instalment has fallen due. */
    void announce(Award award, Instalment due) {
        outbox.append(new InstalmentDue(
                award.projectId().value(),
                award.id().value(),
                due.number(),
                due.amount().amount(),
                Objects.requireNonNull(due.dueOn(), "a due instalment has its day")));
        history.append(
                "award",
                award.id().value(),
                award.state().name(),
                award.state().name(),
                "instalment " + due.number() + " due: " + due.evidence());
    }

    private Optional<String> evidence(Award award, Instalment next) {
        var before = award.before(next);
        if (award.state() != AwardState.ISSUED
                || before.isEmpty()
                || before.get().paidOn() == null) {
            return Optional.empty();
        }
        return gate.proof(award, next, Objects.requireNonNull(before.get().paidOn()));
    }
}
