package org.fourthousand.review.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fourthousand.review.draw.DrawFile.Entry;

/**
 * Projects that lack experts together (Hall's condition broken): whoever may sit on any of their panels cannot fill them all.
 *
 * @param projects the smallest such set, in ascending order; every one of them needs the experts of the others
 * @param seats to be filled on their panels
 * @param experts who may sit on at least one of them
 * @param capacity seats that these can take, each at most once in a project and within the load
 */
record Shortage(List<Lacking> projects, int seats, int experts, int capacity) {

    /**
     * One of them.
     *
     * @param eligible experts who may sit on its panel
     * @param excluded experts who know the field but have a conflict of interest, or others with one
     */
    record Lacking(Entry project, int eligible, int excluded) {}

    /** The projects from which an unfilled seat can be reached by exchanging experts: they, and only they, lack some. */
    static BitSet lacking(Seats seats, int panelSize) {
        var reached = new BitSet();
        var experts = new BitSet();
        var queue = new ArrayDeque<Integer>();
        for (int project = 0; project < seats.ballots().length; project++) {
            if (seats.of(project).size() < panelSize) {
                reached.set(project);
                queue.add(project);
            }
        }
        while (!queue.isEmpty()) {
            int project = queue.remove();
            for (int place = 0; place < seats.ballots()[project].length; place++) {
                int expert = Ballots.expertOf(seats.ballots()[project][place]);
                if (!seats.taken()[project][place] && !experts.get(expert)) {
                    experts.set(expert);
                    for (int other : seats.panels().get(expert)) {
                        if (!reached.get(other)) {
                            reached.set(other);
                            queue.add(other);
                        }
                    }
                }
            }
        }
        return reached;
    }

    /** The lacking projects in groups that share experts; their ballots are complete. */
    static List<Shortage> groups(Ballots ballots, long[][] considered, BitSet lacking, int panelSize, int load) {
        Map<Integer, List<Integer>> readers = new HashMap<>();
        lacking.stream().forEach(project -> {
            for (long place : considered[project]) {
                readers.computeIfAbsent(Ballots.expertOf(place), any -> new ArrayList<>())
                        .add(project);
            }
        });
        var left = (BitSet) lacking.clone();
        List<Shortage> groups = new ArrayList<>();
        for (int project = left.nextSetBit(0); project >= 0; project = left.nextSetBit(0)) {
            var group = group(project, considered, readers);
            left.andNot(group);
            groups.add(of(group, ballots, considered, readers, panelSize, load));
        }
        return groups;
    }

    private static BitSet group(int first, long[][] considered, Map<Integer, List<Integer>> readers) {
        var group = new BitSet();
        var seen = new BitSet();
        var queue = new ArrayDeque<Integer>(List.of(first));
        group.set(first);
        while (!queue.isEmpty()) {
            for (long place : considered[queue.remove()]) {
                int expert = Ballots.expertOf(place);
                if (!seen.get(expert)) {
                    seen.set(expert);
                    for (int other : readers.getOrDefault(expert, List.of())) {
                        if (!group.get(other)) {
                            group.set(other);
                            queue.add(other);
                        }
                    }
                }
            }
        }
        return group;
    }

    private static Shortage of(
            BitSet group,
            Ballots ballots,
            long[][] considered,
            Map<Integer, List<Integer>> readers,
            int panelSize,
            int load) {
        var experts = readers.values().stream()
                .filter(projects -> group.get(projects.getFirst()))
                .toList();
        return new Shortage(
                group.stream()
                        .mapToObj(project -> new Lacking(
                                ballots.project(project), considered[project].length, ballots.excluded(project)))
                        .toList(),
                group.cardinality() * panelSize,
                experts.size(),
                experts.stream()
                        .mapToInt(projects -> Math.min(projects.size(), load))
                        .sum());
    }
}
