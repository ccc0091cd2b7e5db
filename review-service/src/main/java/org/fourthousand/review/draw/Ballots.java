package org.fourthousand.review.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;

/**
 * Who may sit on which panel, and the number the seed gives each pair. Projects and experts are counted from 0 in the order
 * of their ids, so that nothing depends on the order in which the database answers.
 */
final class Ballots {

    /** Experts who name the project's division come before those who name its section, and those before the others. */
    private static final int TIERS = 3;

    /** One number holds tier (2 bits), lot and expert, in this order of weight: sorting them sorts the ballot. */
    private static final int EXPERT_BITS = 19;

    private final DrawFile file;
    private final List<Entry> projects;
    private final List<Reader> experts;
    private final Map<ProjectId, Set<ExpertId>> excluded = new HashMap<>();

    Ballots(DrawFile file) {
        this.file = file;
        var gone = new HashSet<>(file.leftLibrary());
        projects = file.candidates().stream()
                .filter(project -> !gone.contains(project.projectId()))
                .sorted(Comparator.comparing(Entry::projectId))
                .toList();
        experts = file.experts().stream()
                .sorted(Comparator.comparing(expert -> expert.expertId().toString()))
                .toList();
        if (experts.size() >= 1 << EXPERT_BITS) {
            throw new IllegalArgumentException("too many experts: " + experts.size());
        }
        file.exclusions().forEach(each -> exclude(each.projectId(), each.expertId()));
    }

    void exclude(ProjectId project, ExpertId expert) {
        excluded.computeIfAbsent(project, each -> new HashSet<>()).add(expert);
    }

    int projects() {
        return projects.size();
    }

    int experts() {
        return experts.size();
    }

    Entry project(int index) {
        return projects.get(index);
    }

    Reader expert(int index) {
        return experts.get(index);
    }

    int excluded(int project) {
        return excluded.getOrDefault(project(project).projectId(), Set.of()).size();
    }

    /** Everybody who may sit on a panel, in ascending order of their numbers; to be read by {@link #cost} and {@link #expertOf}. */
    long[] of(int index) {
        var project = projects.get(index);
        var without = excluded.getOrDefault(project.projectId(), Set.of());
        var lots = new Lots(file.seed(), project.projectId().toString());
        var ballot = new long[experts.size()];
        int size = 0;
        for (int number = 0; number < ballot.length; number++) {
            var expert = experts.get(number);
            int tier = tier(expert, project.industry());
            if (tier < TIERS && !without.contains(expert.expertId())) {
                ballot[size++] = (((long) tier << Lots.BITS) + lots.of(number)) << EXPERT_BITS | number;
            }
        }
        var filled = Arrays.copyOf(ballot, size);
        Arrays.sort(filled);
        return filled;
    }

    /** The number of a pair: less is better. */
    static long cost(long place) {
        return place >>> EXPERT_BITS;
    }

    static int expertOf(long place) {
        return (int) (place & (1L << EXPERT_BITS) - 1);
    }

    /** 0 for the project's division, 1 for its section, 2 for everything; 3 when the expert does not know the field. */
    private static int tier(Reader expert, String industry) {
        if (expert.fields().isEmpty()) {
            return 2;
        }
        int tier = TIERS;
        for (var field : expert.fields()) {
            if (Objects.equals(field.code(), industry)) {
                return 0;
            }
            if (industry.startsWith(field.code())) {
                tier = 1;
            }
        }
        return tier;
    }
}
