package org.fourthousand.review.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.RankOrder;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.choice.Verdict;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.jspecify.annotations.Nullable;

/**
 * Selects in rank order ({@link RankOrder}): who reaches the threshold gets the least of what was asked for, the share of
 * the investment and the cap (clause 六.3), as long as the quotas and the envelope last. Every project learns why.
 */
@ApplicationScoped
public class Selecting {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Entrants entrants;
    private final QuotaWaivers waivers;
    private final Decisions decisions;
    private final History history;

    Selecting(
            Rounds rounds,
            Candidates candidates,
            Entrants entrants,
            QuotaWaivers waivers,
            Decisions decisions,
            History history) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.entrants = entrants;
        this.waivers = waivers;
        this.decisions = decisions;
        this.history = history;
    }

    /**
     * Selects.
     *
     * @throws Problem 403 when the caller handled one of the projects; 409 unless the round is ranked, and when a minimum
     *     that nobody waived cannot be met, with what is missing
     */
    SelectionRound select(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.RANKED.require(round.state());
        candidates.refuseTheirHandlers(candidates.of(id));
        var all = entrants.of(round);
        var field = Entrants.field(all, Terms.of(round).waiving(waivers.targets(id)));
        var choice = RankOrder.of(field);
        refuseUnmetMinima(choice);
        var verdicts = Verdict.of(field, choice).stream()
                .collect(Collectors.toMap(verdict -> verdict.contender().project(), Function.identity()));
        List<Decision> made = new ArrayList<>();
        var left = round.budget();
        for (var entrant : all) {
            var verdict = verdicts.get(entrant.placing().projectId());
            left = verdict == null ? left : Terms.yuan(verdict.left());
            made.add(decision(id, entrant, verdict, left));
        }
        decisions.persist(made);
        round.select();
        rounds.flush();
        history.append(
                "round",
                id.value(),
                RoundState.RANKED.name(),
                round.state().name(),
                "selected %d of %d projects, %s of %s yuan"
                        .formatted(
                                choice.chosen().cardinality(),
                                made.size(),
                                Terms.yuan(choice.spent()),
                                round.budget()));
        return round;
    }

    private static Decision decision(RoundId id, Entrant entrant, @Nullable Verdict verdict, Yuan left) {
        return verdict == null
                ? new Decision(id, entrant, Objects.requireNonNull(entrant.out()), left, WaysIn.NONE)
                : new Decision(id, entrant, Outcome.of(verdict), left, new WaysIn(verdict.ways()));
    }

    private static void refuseUnmetMinima(RankOrder choice) {
        var unmet = choice.shortages();
        if (!unmet.isEmpty()) {
            throw new Problem(
                    SelectionProblem.QUOTA_UNMET,
                    Text.of(
                            "请由领导小组具名放弃该下限,或先试算。",
                            "Have the leading group waive it by name, or try other terms first."),
                    unmet.stream()
                            .map(shortage -> Violation.at(
                                    "#quota/" + shortage.quota().by() + "/"
                                            + shortage.quota().key(),
                                    shortage.text()))
                            .toList());
        }
    }
}
