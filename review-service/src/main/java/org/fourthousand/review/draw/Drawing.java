package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.draw.Lottery.Shortage;
import org.fourthousand.review.expert.Expert;
import org.fourthousand.review.expert.Experts;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SealedSeeds;
import org.fourthousand.review.round.SelectionRound;
import org.jspecify.annotations.Nullable;

/** Draws the panels of a round: reveals the seed, leaves out whoever must recuse, publishes the file, seats the experts. */
@ApplicationScoped
public class Drawing {

    private final Rounds rounds;
    private final Candidates candidates;
    private final LibraryProjects library;
    private final Experts experts;
    private final SealedSeeds seeds;
    private final Draws draws;
    private final Seating seating;
    private final History history;
    private final Clock clock;

    Drawing(
            Rounds rounds,
            Candidates candidates,
            LibraryProjects library,
            Experts experts,
            SealedSeeds seeds,
            Draws draws,
            Seating seating,
            History history,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.library = library;
        this.experts = experts;
        this.seeds = seeds;
        this.draws = draws;
        this.seating = seating;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Draws.
     *
     * @throws Problem 409 when the round is not open, or that names the projects and fields that lack experts; the seed then
     *     stays sealed
     */
    SelectionRound draw(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        var before = round.state();
        RoundState.OPEN.require(before);
        var projects = candidates.of(id);
        var pool = experts.pool();
        round.draw();
        rounds.flush();
        var file = file(round, seeds.reveal(round), projects, pool);
        var hash = draws.keep(file, clock.instant());
        seating.seat(round, file);
        history.append(
                "round",
                id.value(),
                before.name(),
                round.state().name(),
                "%d panels drawn; file SM3 %s".formatted(file.panels().size(), hash));
        return round;
    }

    private DrawFile file(SelectionRound round, String seed, List<Candidate> projects, List<Expert> pool) {
        var entries = projects.stream()
                .map(project ->
                        new Entry(project.projectId(), project.industry().code()))
                .sorted(Comparator.comparing(Entry::projectId))
                .toList();
        var readers = pool.stream()
                .map(expert -> new Reader(expert.id(), expert.fields()))
                .sorted(Comparator.comparing(reader -> reader.expertId().toString()))
                .toList();
        var exclusions = exclusions(round, projects, pool);
        var result =
                new Lottery(seed, round.panelSize(), round.maxProjectsPerExpert(), readers, exclusions).draw(entries);
        refuseShortages(result.shortages(), round.panelSize());
        return new DrawFile(
                DrawFile.FORMAT,
                round.id(),
                round.year(),
                round.fund(),
                LocalDate.now(clock),
                round.panelSize(),
                round.maxProjectsPerExpert(),
                round.recusalYears(),
                Objects.requireNonNull(round.commitment()),
                seed,
                entries,
                readers,
                exclusions,
                result.panels(),
                List.of());
    }

    private List<Exclusion> exclusions(SelectionRound round, List<Candidate> projects, List<Expert> pool) {
        var today = LocalDate.now(clock);
        List<Exclusion> exclusions = new ArrayList<>();
        library.goneOf(projects.stream().map(Candidate::projectId).toList()).stream()
                .sorted()
                .forEach(project -> exclusions.add(new Exclusion(project, null, Ground.LEFT_LIBRARY)));
        for (var project : projects) {
            for (var expert : pool) {
                expert.tieTo(project.uscc(), today, round.recusalYears())
                        .ifPresent(
                                tie -> exclusions.add(new Exclusion(project.projectId(), expert.id(), Ground.of(tie))));
            }
        }
        return exclusions;
    }

    private static void refuseShortages(List<Shortage> shortages, int panelSize) {
        if (shortages.isEmpty()) {
            return;
        }
        var fields = shortages.stream()
                .map(shortage -> shortage.project().industry())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        throw new Problem(
                DrawProblem.PANELS_CANNOT_BE_FILLED,
                Text.of("请为以下行业补充专家:%s。", "Add experts for these industries: %s.")
                        .with(fields),
                shortages.stream()
                        .map(shortage -> violation(shortage, panelSize))
                        .toList());
    }

    private static Violation violation(Shortage shortage, int panelSize) {
        var industry = Industry.of(shortage.project().industry());
        return Violation.at(
                "#project/" + shortage.project().projectId(),
                Text.of(
                                "%1$s %2$s:需要 %3$s 名专家,仅有 %4$s 名(领域不符 %5$s,须回避 %6$s,已满额 %7$s)",
                                "%1$s %2$s: %3$s experts needed, %4$s found (other field %5$s, conflict %6$s, full %7$s)")
                        .with(
                                industry.code(),
                                industry.name(),
                                panelSize,
                                shortage.found(),
                                shortage.otherField(),
                                shortage.excluded(),
                                shortage.full()));
    }
}
