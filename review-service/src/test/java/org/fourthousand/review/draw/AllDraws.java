package org.fourthousand.review.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;

/** All draws of a very small round, one after another. */
final class AllDraws {

    private AllDraws() {}

    static long sum(DrawFile file) {
        var numbers = numbers(file);
        return file.panels().stream()
                .flatMap(panel ->
                        panel.experts().stream().map(expert -> numbers.get(List.of(panel.projectId(), expert))))
                .mapToLong(Long::longValue)
                .sum();
    }

    static long smallest(DrawFile ground) {
        return smallest(ground, new Ballots(ground), 0, new HashMap<>());
    }

    private static long smallest(DrawFile ground, Ballots ballots, int project, Map<Integer, Integer> loads) {
        if (project == ballots.projects()) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (var panel : panels(ballots.of(project), 0, ground.panelSize())) {
            var after = new HashMap<>(loads);
            panel.forEach(place -> after.merge(Ballots.expertOf(place), 1, Integer::sum));
            if (after.values().stream().allMatch(load -> load <= ground.maxProjectsPerExpert())) {
                long rest = smallest(ground, ballots, project + 1, after);
                if (rest < Long.MAX_VALUE) {
                    best = Math.min(
                            best, rest + panel.stream().mapToLong(Ballots::cost).sum());
                }
            }
        }
        return best;
    }

    private static List<List<Long>> panels(long[] ballot, int from, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Long>> panels = new ArrayList<>();
        for (int place = from; place <= ballot.length - size; place++) {
            for (var rest : panels(ballot, place + 1, size - 1)) {
                List<Long> panel = new ArrayList<>(rest);
                panel.add(ballot[place]);
                panels.add(panel);
            }
        }
        return panels;
    }

    private static Map<List<Object>, Long> numbers(DrawFile file) {
        var ballots = new Ballots(file);
        Map<List<Object>, Long> numbers = new HashMap<>();
        for (int project = 0; project < ballots.projects(); project++) {
            ProjectId id = ballots.project(project).projectId();
            for (long place : ballots.of(project)) {
                ExpertId expert = ballots.expert(Ballots.expertOf(place)).expertId();
                numbers.put(List.of(id, expert), Ballots.cost(place));
            }
        }
        return numbers;
    }
}
