package org.fourthousand.review.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.review.conflict.Ground;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Panel;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Field;
import org.fourthousand.review.job.JobProgress;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;

/** Draws without a service. */
final class Samples {

    private static final RoundId ROUND = RoundId.fromString("00000000-0000-7000-8000-0000000000aa");
    private static final List<String> INDUSTRIES = List.of("C35", "C36", "I65");

    private final Random random;
    String seed;
    final List<Entry> projects = new ArrayList<>();
    final List<Reader> experts = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();

    private Samples(long number) {
        random = new Random(number);
        seed = Sm3.hex("seed " + number);
    }

    /** Projects of three fields, experts of all, one section or two divisions, and a conflict for each project. */
    Samples(long number, int projectCount, int expertCount) {
        this(number);
        for (int index = 0; index < projectCount; index++) {
            project(INDUSTRIES.get(index % 3));
        }
        var fields = List.of(List.<String>of(), List.of("C"), List.of("C35", "I65"), List.of("C36", "I"));
        for (int index = 0; index < expertCount; index++) {
            expert(fields.get(index % 4));
        }
        for (var project : projects) {
            conflict(project, experts.get(random.nextInt(expertCount)));
        }
    }

    static Samples empty(long number) {
        return new Samples(number);
    }

    Entry project(String industry) {
        var entry = new Entry(new ProjectId(uuid()), industry);
        projects.add(entry);
        return entry;
    }

    Reader expert(List<String> fields) {
        var reader =
                new Reader(new ExpertId(uuid()), fields.stream().map(Field::of).toList());
        experts.add(reader);
        return reader;
    }

    void conflict(Entry project, Reader expert) {
        exclusions.add(new Exclusion(project.projectId(), expert.expertId(), Ground.HOLDING));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    boolean mayScore(ExpertId expert, ProjectId project) {
        var industry = projects.stream()
                .filter(entry -> entry.projectId().equals(project))
                .findFirst()
                .orElseThrow()
                .industry();
        var fields = experts.stream()
                .filter(reader -> reader.expertId().equals(expert))
                .findFirst()
                .orElseThrow()
                .fields();
        return (fields.isEmpty() || fields.stream().anyMatch(field -> industry.startsWith(field.code())))
                && exclusions.stream()
                        .noneMatch(each -> each.projectId().equals(project)
                                && each.expertId().equals(expert));
    }

    /** What goes into the draw, as the service writes it. */
    DrawFile ground(int panelSize, int max) {
        var ids = projects.stream()
                .map(each -> each.projectId().toString())
                .sorted()
                .collect(Collectors.joining(","));
        return new DrawFile(
                DrawFile.FORMAT,
                ROUND,
                2026,
                "TECHNICAL_UPGRADE",
                LocalDate.of(2026, 1, 12),
                panelSize,
                max,
                3,
                1,
                Sm3.hex(String.join("|", seed, ROUND.toString(), "" + panelSize, "" + max, ids)),
                seed,
                List.copyOf(projects),
                List.of(),
                List.copyOf(experts),
                List.of(),
                List.copyOf(exclusions),
                List.of(),
                List.of(),
                List.of());
    }

    Lottery.Result draw(int panelSize, int max) {
        return Lottery.draw(ground(panelSize, max), JobProgress.unwatched());
    }

    /** A published file. */
    DrawFile file(int panelSize, int max) {
        var result = draw(panelSize, max);
        return ground(panelSize, max).drawn(seed, result.panels(), result.handicaps());
    }

    /** A published file with two replacements, the second after a conflict that came up late. */
    DrawFile fileWithReplacements(int panelSize, int max) {
        var file = file(panelSize, max);
        var late = new Exclusion(
                file.panels().get(1).projectId(), file.experts().getFirst().expertId(), Ground.KINSHIP);
        return replace(replace(file, 0, List.of()), 1, List.of(late));
    }

    private static DrawFile replace(DrawFile file, int panel, List<Exclusion> newConflicts) {
        var left = file.panels().get(panel);
        var recused = left.experts().getFirst();
        var loads = loads(file.panels());
        Set<ExpertId> seated = new HashSet<>(left.experts());
        for (var change : file.replacements()) {
            loads.merge(change.recused(), -1, Integer::sum);
            var replacement = change.replacement();
            if (replacement != null) {
                loads.merge(replacement, 1, Integer::sum);
            }
        }
        loads.merge(recused, -1, Integer::sum);
        var replacement = Lottery.replacement(file, left.projectId(), seated, newConflicts, loads)
                .orElse(null);
        var changes = new ArrayList<>(file.replacements());
        changes.add(new Change(changes.size() + 1, left.projectId(), recused, replacement, newConflicts));
        return file.with(changes);
    }

    static Map<ExpertId, Integer> loads(List<Panel> panels) {
        Map<ExpertId, Integer> loads = new HashMap<>();
        panels.forEach(panel -> panel.experts().forEach(expert -> loads.merge(expert, 1, Integer::sum)));
        return loads;
    }

    /** Whether all panels can be filled, by trying: augmenting paths, seat by seat. */
    boolean canBeDrawn(int panelSize, int max) {
        Map<ExpertId, Set<ProjectId>> taken = new HashMap<>();
        experts.forEach(expert -> taken.put(expert.expertId(), new HashSet<>()));
        for (var project :
                projects.stream().sorted(Comparator.comparing(Entry::projectId)).toList()) {
            for (int seat = 0; seat < panelSize; seat++) {
                if (!seated(project.projectId(), taken, max, new HashSet<>())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean seated(ProjectId project, Map<ExpertId, Set<ProjectId>> taken, int max, Set<ExpertId> tried) {
        for (var reader : experts) {
            var expert = reader.expertId();
            var seats = java.util.Objects.requireNonNull(taken.get(expert));
            if (mayScore(expert, project) && !seats.contains(project) && tried.add(expert)) {
                if (seats.size() < max) {
                    seats.add(project);
                    return true;
                }
                for (var other : List.copyOf(seats)) {
                    seats.remove(other);
                    seats.add(project);
                    if (seated(other, taken, max, tried)) {
                        return true;
                    }
                    seats.remove(project);
                    seats.add(other);
                }
            }
        }
        return false;
    }
}
