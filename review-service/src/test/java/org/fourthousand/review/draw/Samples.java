package org.fourthousand.review.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Field;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;

/** Draws without a service. */
final class Samples {

    private static final RoundId ROUND = RoundId.fromString("00000000-0000-7000-8000-0000000000aa");

    private final Random random;
    final String seed;
    final List<Entry> projects = new ArrayList<>();
    final List<Reader> experts = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();

    Samples(long number, int projectCount, int expertCount) {
        random = new Random(number);
        seed = Sm3.hex("seed " + number);
        var industries = List.of("C35", "C36", "I65");
        IntStream.range(0, projectCount)
                .mapToObj(index -> new Entry(new ProjectId(uuid()), industries.get(index % 3)))
                .sorted(java.util.Comparator.comparing(Entry::projectId))
                .forEach(projects::add);
        var fields = List.of(
                List.<Field>of(),
                List.of(Field.of("C")),
                List.of(Field.of("C35"), Field.of("I65")),
                List.of(Field.of("C36"), Field.of("I")));
        IntStream.range(0, expertCount)
                .mapToObj(index -> new Reader(new ExpertId(uuid()), fields.get(index % 4)))
                .sorted(java.util.Comparator.comparing(
                        reader -> reader.expertId().toString()))
                .forEach(experts::add);
        for (var project : projects) {
            exclusions.add(new Exclusion(
                    project.projectId(),
                    experts.get(random.nextInt(expertCount)).expertId(),
                    Ground.HOLDING));
        }
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Lottery.Result draw(int panelSize, int max) {
        return new Lottery(seed, panelSize, max, experts, exclusions).draw(projects);
    }

    /** A published file with two replacements. */
    DrawFile file(int panelSize, int max) {
        var ids = projects.stream().map(each -> each.projectId().toString()).collect(Collectors.joining(","));
        var panels = draw(panelSize, max).panels();
        var file = new DrawFile(
                DrawFile.FORMAT,
                ROUND,
                2026,
                "TECHNICAL_UPGRADE",
                LocalDate.of(2026, 1, 12),
                panelSize,
                max,
                3,
                Sm3.hex(String.join("|", seed, ROUND.toString(), "" + panelSize, "" + max, ids)),
                seed,
                List.copyOf(projects),
                List.copyOf(experts),
                List.copyOf(exclusions),
                panels,
                List.of());
        var first = replace(file, 0, List.of());
        return replace(
                first,
                1,
                List.of(new Exclusion(
                        panels.get(1).projectId(), experts.getFirst().expertId(), Ground.KINSHIP)));
    }

    private static DrawFile replace(DrawFile file, int panel, List<Exclusion> newTies) {
        var project = file.panels().get(panel).projectId();
        var recused = file.panels().get(panel).experts().getFirst();
        Map<ExpertId, Integer> loads = file.panels().stream()
                .flatMap(each -> each.experts().stream())
                .collect(Collectors.toMap(expert -> expert, expert -> 1, Integer::sum));
        file.replacements().forEach(change -> {
            loads.merge(change.recused(), -1, Integer::sum);
            var replacement = change.replacement();
            if (replacement != null) {
                loads.merge(replacement, 1, Integer::sum);
            }
        });
        loads.merge(recused, -1, Integer::sum);
        var entry = file.candidates().stream()
                .filter(each -> each.projectId().equals(project))
                .findFirst()
                .orElseThrow();
        var replacement = Lottery.of(file, loads)
                .replacement(entry, file.panels().get(panel).experts(), newTies)
                .orElse(null);
        var changes = new ArrayList<>(file.replacements());
        changes.add(new Change(changes.size() + 1, project, recused, replacement, newTies));
        return file.with(changes);
    }
}
