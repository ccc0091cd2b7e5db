package org.fourthousand.review.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Panel;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;

/** Draws by the rule of {@link DrawFile}: the same seed and input give the same panels on any machine. */
final class Lottery {

    private record Seat(ProjectId project, ExpertId expert) {}

    /**
     * A project whose panel cannot be filled.
     *
     * @param found experts who could sit
     * @param otherField experts who do not know the field
     * @param excluded experts with a conflict of interest
     * @param full experts who have as many projects as they may
     */
    record Shortage(Entry project, int found, int otherField, int excluded, int full) {}

    /** What came out: all panels, or why there are none. */
    record Result(List<Panel> panels, List<Shortage> shortages) {}

    private final String seed;
    private final int panelSize;
    private final int maxProjectsPerExpert;
    private final List<Reader> experts;
    private final Set<Seat> excluded = new HashSet<>();
    private final Set<ProjectId> notDrawn = new HashSet<>();
    private final Map<ExpertId, Integer> loads = new HashMap<>();

    Lottery(
            String seed,
            int panelSize,
            int maxProjectsPerExpert,
            List<Reader> experts,
            Collection<Exclusion> exclusions) {
        this.seed = seed;
        this.panelSize = panelSize;
        this.maxProjectsPerExpert = maxProjectsPerExpert;
        this.experts = List.copyOf(experts);
        exclude(exclusions);
    }

    /** The lottery of a published file, with the loads as they are now. */
    static Lottery of(DrawFile file, Map<ExpertId, Integer> loadsNow) {
        var lottery = new Lottery(
                file.seed(), file.panelSize(), file.maxProjectsPerExpert(), file.experts(), file.exclusions());
        lottery.loads.putAll(loadsNow);
        return lottery;
    }

    private void exclude(Collection<Exclusion> exclusions) {
        for (var exclusion : exclusions) {
            var expert = exclusion.expertId();
            if (expert == null) {
                notDrawn.add(exclusion.projectId());
            } else {
                excluded.add(new Seat(exclusion.projectId(), expert));
            }
        }
    }

    /** Draws the panel of every project. */
    Result draw(Collection<Entry> projects) {
        List<Panel> panels = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        projects.stream()
                .filter(project -> !notDrawn.contains(project.projectId()))
                .sorted(Comparator.comparing(Entry::projectId))
                .forEach(project -> drawOne(project, panels, shortages));
        return new Result(panels, shortages);
    }

    private void drawOne(Entry project, List<Panel> panels, List<Shortage> shortages) {
        List<ExpertId> panel = new ArrayList<>();
        int otherField = 0;
        int conflicted = 0;
        int full = 0;
        for (var expert : order(project.projectId())) {
            if (panel.size() == panelSize) {
                break;
            }
            if (!knows(expert, project)) {
                otherField++;
            } else if (excluded.contains(new Seat(project.projectId(), expert.expertId()))) {
                conflicted++;
            } else if (isFull(expert.expertId())) {
                full++;
            } else {
                panel.add(expert.expertId());
            }
        }
        if (panel.size() < panelSize) {
            shortages.add(new Shortage(project, panel.size(), otherField, conflicted, full));
        } else {
            panel.forEach(expert -> loads.merge(expert, 1, Integer::sum));
            panels.add(new Panel(project.projectId(), panel));
        }
    }

    /** Who takes a place that became free; empty when nobody of the pool can. */
    Optional<ExpertId> replacement(
            Entry project, Collection<ExpertId> everSeated, Collection<Exclusion> newExclusions) {
        exclude(newExclusions);
        return order(project.projectId()).stream()
                .filter(expert -> knows(expert, project))
                .map(Reader::expertId)
                .filter(expert -> !everSeated.contains(expert))
                .filter(expert -> !excluded.contains(new Seat(project.projectId(), expert)))
                .filter(expert -> !isFull(expert))
                .findFirst();
    }

    private List<Reader> order(ProjectId project) {
        record Lot(String hash, Reader expert) {}
        return experts.stream()
                .map(expert -> new Lot(Sm3.hex(seed + "|" + project + "|" + expert.expertId()), expert))
                .sorted(Comparator.comparing(Lot::hash))
                .map(Lot::expert)
                .toList();
    }

    private boolean isFull(ExpertId expert) {
        return loads.getOrDefault(expert, 0) >= maxProjectsPerExpert;
    }

    private static boolean knows(Reader expert, Entry project) {
        var industry = Industry.of(project.industry());
        return expert.fields().isEmpty() || expert.fields().stream().anyMatch(field -> field.covers(industry));
    }
}
