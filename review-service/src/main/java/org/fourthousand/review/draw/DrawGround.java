package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.review.conflict.Conflict;
import org.fourthousand.review.conflict.Conflicts;
import org.fourthousand.review.draw.DrawFile.Absentee;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.Expert;
import org.fourthousand.review.expert.Experts;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.SelectionRound;

/** What a draw starts from: projects, pool and conflicts as they are now, in the order that the rule wants. */
@ApplicationScoped
class DrawGround {

    private final Candidates candidates;
    private final LibraryProjects library;
    private final Experts experts;
    private final Conflicts conflicts;
    private final Clock clock;

    DrawGround(Candidates candidates, LibraryProjects library, Experts experts, Conflicts conflicts, Clock clock) {
        this.candidates = candidates;
        this.library = library;
        this.experts = experts;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** The file of the draw without its outcome, and without its seed. */
    DrawFile of(SelectionRound round) {
        var projects = candidates.of(round.id());
        var today = LocalDate.now(clock);
        var everybody = experts.pool();
        var pool = everybody.stream()
                .filter(expert -> expert.isAvailable(today, round.scoresDueOn()))
                .toList();
        return new DrawFile(
                DrawFile.FORMAT,
                round.id(),
                round.year(),
                round.fund(),
                today,
                round.panelSize(),
                round.maxProjectsPerExpert(),
                round.recusalYears(),
                conflicts.sameEnterpriseYears(round),
                Objects.requireNonNull(round.commitment()),
                "",
                projects.stream()
                        .map(project -> new Entry(
                                project.projectId(), project.industry().code()))
                        .sorted(Comparator.comparing(Entry::projectId))
                        .toList(),
                library.goneOf(projects.stream().map(Candidate::projectId).toList()).stream()
                        .sorted()
                        .toList(),
                pool.stream()
                        .map(expert -> new Reader(expert.id(), expert.fields()))
                        .sorted(Comparator.comparing(reader -> reader.expertId().toString()))
                        .toList(),
                everybody.stream()
                        .filter(expert -> !pool.contains(expert))
                        .map(expert -> new Absentee(expert.id(), Absentee.Reason.of(expert)))
                        .sorted(Comparator.comparing(
                                absentee -> absentee.expertId().toString()))
                        .toList(),
                exclusions(round, projects, pool),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Exclusion> exclusions(SelectionRound round, List<Candidate> projects, List<Expert> pool) {
        Map<SocialCreditCode, List<Conflict>> byEnterprise =
                conflicts.among(pool, round, null).stream().collect(Collectors.groupingBy(Conflict::enterprise));
        List<Exclusion> exclusions = new ArrayList<>();
        for (var project : projects) {
            byEnterprise
                    .getOrDefault(project.uscc(), List.of())
                    .forEach(conflict ->
                            exclusions.add(new Exclusion(project.projectId(), conflict.expert(), conflict.ground())));
        }
        exclusions.sort(Comparator.comparing(Exclusion::projectId)
                .thenComparing(exclusion -> exclusion.expertId().toString()));
        return exclusions;
    }
}
