package org.fourthousand.review.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.PriorityFlag;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.scoring.Assignments.SheetCount;
import org.fourthousand.review.scoring.Scoresheet;
import org.fourthousand.review.scoring.Scoresheets;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a round: the trimmed mean of each panel, ties by its priority flags (clauses 二.3, 六.3), then the earlier library date, then
 * the id. A project whose panel could never be filled to the minimum, or that left the library before the draw, has no
 * score and stands last.
 */
@ApplicationScoped
public class Ranking {

    /** A project with what its panel gave it. */
    private record Scored(Candidate candidate, @Nullable BigDecimal score, Panel panel) {}

    /** Ties: who meets the round's first flag before who does not, then the second flag, then the library date, then the id. */
    private static Comparator<Scored> bestFirst(List<PriorityFlag> flags) {
        var order = Comparator.comparing(Scored::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
        for (var flag : flags) {
            order = order.thenComparing(scored -> !scored.candidate().flags().contains(flag));
        }
        return order.thenComparing(scored -> scored.candidate().libraryDate())
                .thenComparing(scored -> scored.candidate().projectId());
    }

    private final Rounds rounds;
    private final Candidates candidates;
    private final Assignments assignments;
    private final Scoresheets sheets;
    private final Placings placings;
    private final History history;
    private final Clock clock;

    Ranking(
            Rounds rounds,
            Candidates candidates,
            Assignments assignments,
            Scoresheets sheets,
            Placings placings,
            History history,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.assignments = assignments;
        this.sheets = sheets;
        this.placings = placings;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Closes the scoring and ranks.
     *
     * @throws Problem 409 while sheets are missing: before the deadline any, after it those a project needs for the minimum
     */
    SelectionRound rank(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.DRAWN.require(round.state());
        refuseWhileIncomplete(round, assignments.counts(id).values());
        round.rank();
        rounds.flush(); // from here on the database lets the office read the scores
        var totals = sheets.counted(id).stream()
                .collect(Collectors.groupingBy(
                        Scoresheet::projectId,
                        Collectors.mapping(sheet -> sheet.marks().total(round.rubric()), Collectors.toList())));
        var ranking = candidates.of(id).stream()
                .map(candidate -> score(round, candidate, totals))
                .sorted(bestFirst(round.priorityFlags()))
                .toList();
        List<Placing> places = new ArrayList<>();
        for (var scored : ranking) {
            places.add(new Placing(places.size() + 1, scored.candidate(), scored.score(), scored.panel()));
        }
        placings.persist(places);
        placings.flush();
        history.append(
                "round",
                id.value(),
                RoundState.DRAWN.name(),
                round.state().name(),
                "ranked %d projects".formatted(places.size()));
        return round;
    }

    private static Scored score(SelectionRound round, Candidate candidate, Map<ProjectId, List<BigDecimal>> totals) {
        var given = Objects.requireNonNullElse(totals.get(candidate.projectId()), List.<BigDecimal>of());
        var score = given.size() < round.panelMinimum() ? null : TrimmedMean.of(given);
        return new Scored(candidate, score, Panel.of(given));
    }

    private void refuseWhileIncomplete(SelectionRound round, Collection<SheetCount> counts) {
        boolean late = LocalDate.now(clock).isAfter(round.scoresDueOn());
        int missing = counts.stream()
                .filter(count -> !late || count.submitted() < round.panelMinimum())
                .mapToInt(SheetCount::missing)
                .sum();
        if (missing > 0) {
            throw new Problem(
                    RankingProblem.SCORES_MISSING,
                    late
                            ? Text.of("尚缺 %s 份评分表;请延长截止日。", "%s sheets are missing; extend the deadline.")
                                    .with(missing)
                            : Text.of("尚缺 %s 份评分表,截止日 %s。", "%s sheets are missing; they are due on %s.")
                                    .with(missing, round.scoresDueOn()));
        }
    }
}
