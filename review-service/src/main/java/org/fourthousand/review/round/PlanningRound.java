package org.fourthousand.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** Plans a round: takes what the policy fixes from the policy, and refuses what it forbids. */
@ApplicationScoped
public class PlanningRound {

    private static final UUID TURN = new UUID(0, 1);

    private final Rounds rounds;
    private final PolicyParameters policy;
    private final History history;
    private final Turns turns;
    private final Clock clock;

    PlanningRound(Rounds rounds, PolicyParameters policy, History history, Turns turns, Clock clock) {
        this.rounds = rounds;
        this.policy = policy;
        this.history = history;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Plans it.
     *
     * @throws Problem 422 with everything that breaks a rule; 409 when the fund has a round that year
     */
    SelectionRound plan(RoundPlan plan) {
        var id = RoundId.next();
        turns.alone(TURN);
        refuseTwins(id, plan);
        var rules = rules(plan);
        var rubric = rubric(id, plan);
        var round = new SelectionRound(id, plan, rules, rubric, version(id, plan, rubric));
        rounds.persistAndFlush(round);
        history.append("round", id.value(), "", round.state().name(), "planned");
        return round;
    }

    /**
     * Plans it anew, while it is a draft.
     *
     * @throws Problem as {@link #plan}; 428 or 412 unless the caller names the present version; 409 once it is open
     */
    SelectionRound revise(RoundId id, @Nullable String ifMatch, RoundPlan plan) {
        turns.alone(TURN);
        var round = rounds.forStep(id, null);
        Revisions.require(ifMatch, round.version());
        RoundState.DRAFT.require(round.state());
        refuseTwins(id, plan);
        var rules = rules(plan);
        var rubric = rubric(id, plan);
        round.revise(plan, rules, rubric, version(id, plan, rubric));
        rounds.flush();
        var state = round.state().name();
        history.append("round", id.value(), state, state, "planned anew");
        return round;
    }

    private void refuseTwins(RoundId id, RoundPlan plan) {
        if (rounds.hasTwin(id, plan.fund(), plan.year())) {
            throw new Problem(
                    RoundProblem.ROUND_EXISTS,
                    Text.of("%s 年 %s 已有轮次。", "%s has a round for %s already.").with(plan.year(), plan.fund()));
        }
    }

    private Rubric rubric(RoundId id, RoundPlan plan) {
        return Rubric.of(
                plan.weights(),
                rounds.before(id, plan.fund()).map(SelectionRound::rubric).orElse(null));
    }

    private int version(RoundId id, RoundPlan plan, Rubric rubric) {
        return rounds.before(id, plan.fund())
                .map(round -> round.rubricVersion() + (round.rubric().equals(rubric) ? 0 : 1))
                .orElse(1);
    }

    private RoundRules rules(RoundPlan plan) {
        var threshold = policy.today("score-threshold");
        var panelSize = policy.today("panel-size");
        var panelMinimum = policy.today("panel-minimum");
        var load = policy.today("expert-load");
        var capPercent = policy.today("award-cap-percent");
        var capYuan = policy.today("award-cap-yuan");
        var recusalYears = policy.today("recusal-years");
        var publicity = policy.today("publicity-working-days");
        var drawn = Schedule.of(plan, publicity.integer(), LocalDate.now(clock));
        var size = Objects.requireNonNullElseGet(plan.panelSize(), panelSize::integer);
        var faults = faults(plan, size, panelMinimum.integer());
        faults.addAll(drawn.faults());
        var schedule = drawn.schedule();
        if (schedule == null || !faults.isEmpty()) {
            throw new Problem(RoundProblem.ROUND_REFUSED, Text.of("请改正所列各项。", "Mend what violations lists."), faults);
        }
        return new RoundRules(
                Objects.requireNonNullElseGet(plan.threshold(), () -> Percent.of(threshold.value())),
                size,
                panelMinimum.integer(),
                Objects.requireNonNullElseGet(plan.maxProjectsPerExpert(), load::integer),
                Percent.of(capPercent.value()),
                capYuan.yuan(),
                recusalYears.integer(),
                schedule,
                new Parameters(List.of(
                        threshold, panelSize, panelMinimum, load, capPercent, capYuan, recusalYears, publicity)));
    }

    private static List<Violation> faults(RoundPlan plan, int panelSize, int panelMinimum) {
        List<Violation> faults = new ArrayList<>();
        if (!plan.budget().isPositive()) {
            faults.add(Violation.at("/budget", Text.of("须大于零", "must be above zero")));
        }
        if (panelSize % 2 == 0 || panelSize < panelMinimum) {
            faults.add(Violation.of(
                    "/panelSize",
                    Text.of("须为不少于 %s 人的单数", "must be odd and at least %s").with(panelMinimum),
                    "招标投标法 37"));
        }
        faults.addAll(plan.agreedQuotas().faults(plan.fund(), plan.budget()));
        return faults;
    }
}
