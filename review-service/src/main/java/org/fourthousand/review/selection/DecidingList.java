package org.fourthousand.review.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.selection.NewLeadingDecision.NewDeparture;
import org.jspecify.annotations.Nullable;

/**
 * Records what the leading group (领导小组) decided: it confirms the computed list, or departs from it project by project,
 * each with a reason and a signatory. It may depart from quotas and threshold, and says so; never from the envelope.
 */
@ApplicationScoped
public class DecidingList {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Entrants entrants;
    private final Decisions decisions;
    private final LeadingDecisions leading;
    private final Callers callers;
    private final History history;
    private final Clock clock;

    DecidingList(
            Rounds rounds,
            Candidates candidates,
            Entrants entrants,
            Decisions decisions,
            LeadingDecisions leading,
            Callers callers,
            History history,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.entrants = entrants;
        this.decisions = decisions;
        this.leading = leading;
        this.callers = callers;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Records it; once more, before publicity, it stands instead of the one before.
     *
     * @throws Problem 409 unless the round is selected; 422 with every departure that cannot be, or when the list would cost
     *     more than the envelope; 403 when the caller handled one of the projects
     */
    LeadingDecisionView decide(RoundId id, @Nullable String ifMatch, NewLeadingDecision decided) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.SELECTED.require(round.state());
        candidates.refuseTheirHandlers(candidates.of(id));
        var made = decisions.of(id).stream().collect(Collectors.toMap(Decision::projectId, Function.identity()));
        var entrants = this.entrants.of(round);
        refuse(faults(decided, made, gone(entrants)));
        made.values().forEach(Decision::restore);
        depart(round, decided.departures(), made);
        decisions.flush();
        var number = leading.latest(id).map(LeadingDecision::number).orElse(0) + 1;
        var decision = new LeadingDecision(
                id,
                number,
                decided,
                breaches(round, entrants, made),
                callers.current().userId(),
                clock.instant());
        leading.record(
                decision,
                decided.departures().stream()
                        .map(each -> new Departure(decision.id(), id, each))
                        .toList());
        var state = round.state().name();
        history.append(
                "round",
                id.value(),
                state,
                state,
                "leading group decided on %s (%s), %d departures"
                        .formatted(
                                decided.decidedOn(),
                                decided.meeting(),
                                decided.departures().size()));
        return leading.standing(id).orElseThrow();
    }

    private List<Violation> faults(NewLeadingDecision decided, Map<ProjectId, Decision> made, Set<ProjectId> gone) {
        List<Violation> faults = new ArrayList<>();
        if (decided.decidedOn().isAfter(LocalDate.now(clock))) {
            faults.add(Violation.at("/decidedOn", Text.of("不得晚于今天", "must not lie after today")));
        }
        var seen = new HashSet<ProjectId>();
        for (int index = 0; index < decided.departures().size(); index++) {
            var departure = decided.departures().get(index);
            var pointer = "/departures/" + index;
            if (!seen.add(departure.projectId())) {
                faults.add(Violation.at(pointer, Text.of("项目重复", "this project is doubled")));
            }
            if (!decided.signatories().contains(departure.signatory())) {
                faults.add(Violation.at(pointer + "/signatory", Text.of("须为签署人之一", "must be one of the signatories")));
            }
            var text = departure.kind() == Departure.Kind.ADDED && gone.contains(departure.projectId())
                    ? Text.of("已不在库,不能入选", "it is no longer in the library and cannot be selected")
                    : impossible(departure, made.get(departure.projectId()));
            if (text != null) {
                faults.add(Violation.at(pointer + "/projectId", text));
            }
        }
        return faults;
    }

    private static @Nullable Text impossible(NewDeparture departure, @Nullable Decision decision) {
        if (decision == null) {
            return Text.of("不是本轮项目", "not a project of this round");
        }
        return switch (decision.computed()) {
            case SELECTED ->
                departure.kind() == Departure.Kind.REMOVED
                        ? null
                        : Text.of("已在计算名单中", "it is on the computed list already");
            case BELOW_THRESHOLD, BUDGET_EXHAUSTED, QUOTA_REACHED ->
                departure.kind() == Departure.Kind.ADDED ? null : Text.of("不在计算名单中", "it is not on the computed list");
            case NOT_SCORED -> Text.of("未形成得分,不能入选", "it has no score and cannot be selected");
            case LEFT_LIBRARY, REMOVED_BY_LEADERS, OBJECTION_UPHELD ->
                Text.of("已不在库,不能入选", "it is no longer in the library and cannot be selected");
        };
    }

    /** Those who leave make room first. */
    private static void depart(SelectionRound round, List<NewDeparture> departures, Map<ProjectId, Decision> made) {
        departures.stream()
                .filter(each -> each.kind() == Departure.Kind.REMOVED)
                .forEach(each -> found(made, each).remove(Outcome.REMOVED_BY_LEADERS));
        var left = round.budget()
                .minus(made.values().stream().map(Decision::amount).reduce(Yuan.ZERO, Yuan::plus));
        for (var each : departures) {
            if (each.kind() == Departure.Kind.ADDED) {
                var added = found(made, each);
                if (added.entitled().compareTo(left) > 0) {
                    refuse(List.of(Violation.at(
                            "/departures",
                            Text.of("超出资金额度 %s 元;请先调出其他项目", "%s yuan above the envelope; remove other projects first")
                                    .with(added.entitled().minus(left)))));
                }
                added.add(left);
                left = left.minus(added.entitled());
            }
        }
    }

    private static Decision found(Map<ProjectId, Decision> made, NewDeparture departure) {
        return Objects.requireNonNull(made.get(departure.projectId()));
    }

    private static Set<ProjectId> gone(List<Entrant> entrants) {
        return entrants.stream()
                .filter(entrant -> entrant.out() == Outcome.LEFT_LIBRARY)
                .map(entrant -> entrant.placing().projectId())
                .collect(Collectors.toSet());
    }

    private static List<Text> breaches(SelectionRound round, List<Entrant> entrants, Map<ProjectId, Decision> made) {
        var list = made.values().stream()
                .filter(decision -> decision.outcome() == Outcome.SELECTED)
                .map(Decision::projectId)
                .collect(Collectors.toSet());
        return Entrants.field(entrants, Terms.of(round)).breaches(list);
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(
                    SelectionProblem.LEADING_DECISION_REFUSED,
                    Text.of("请改正所列各项。", "Mend what violations lists."),
                    faults);
        }
    }
}
