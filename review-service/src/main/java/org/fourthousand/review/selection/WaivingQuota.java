package org.fourthousand.review.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;

/** Gives up a minimum of a ranked round, in the name of the leading group (领导小组). */
@ApplicationScoped
public class WaivingQuota {

    private final Rounds rounds;
    private final QuotaWaivers waivers;
    private final History history;
    private final Clock clock;

    WaivingQuota(Rounds rounds, QuotaWaivers waivers, History history, Clock clock) {
        this.rounds = rounds;
        this.waivers = waivers;
        this.history = history;
        this.clock = clock;
    }

    /** Waives it. @throws Problem 409 unless the round is ranked, or when it is waived already; 422 without such a minimum */
    QuotaWaiver waive(RoundId id, Quota.Target target, String reason, String signatory) {
        var round = rounds.forStep(id, null);
        RoundState.RANKED.require(round.state());
        if (round.quotas().quotas().stream()
                .filter(quota -> quota.target().equals(target))
                .noneMatch(quota -> quota.minimumCount() != null || quota.minimumAmount() != null)) {
            throw new Problem(
                    SelectionProblem.WAIVER_REFUSED,
                    Text.of("本轮没有 %s %s 的下限。", "The round has no minimum for %s %s.")
                            .with(target.by(), target.key()));
        }
        if (waivers.targets(id).contains(target)) {
            throw new Problem(
                    SelectionProblem.WAIVER_EXISTS, Text.of("无需再次放弃。", "There is no need to waive it again."));
        }
        var waiver = new QuotaWaiver(id, target, reason, signatory, clock.instant());
        waivers.persistAndFlush(waiver);
        var state = round.state().name();
        history.append(
                "round",
                id.value(),
                state,
                state,
                "minimum of %s %s waived by %s: %s".formatted(target.by(), target.key(), signatory, reason));
        return waiver;
    }
}
