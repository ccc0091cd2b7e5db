package org.fourthousand.review.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sits where, among the ballots considered so far.
 *
 * @param ballots of each project, ascending
 * @param taken which places of each ballot
 * @param load how many projects each expert has
 * @param panels the projects of each expert
 */
record Seats(long[][] ballots, boolean[][] taken, int[] load, List<List<Integer>> panels) {

    static Seats of(long[][] ballots, boolean[][] taken, int experts) {
        var load = new int[experts];
        List<List<Integer>> panels = new ArrayList<>(experts);
        for (int expert = 0; expert < experts; expert++) {
            panels.add(new ArrayList<>());
        }
        for (int project = 0; project < ballots.length; project++) {
            for (int place = 0; place < ballots[project].length; place++) {
                if (taken[project][place]) {
                    int expert = Ballots.expertOf(ballots[project][place]);
                    load[expert]++;
                    panels.get(expert).add(project);
                }
            }
        }
        return new Seats(ballots, taken, load, panels);
    }

    /** Experts of a project, in ascending order of their numbers. */
    List<Integer> of(int project) {
        List<Integer> experts = new ArrayList<>();
        for (int place = 0; place < ballots[project].length; place++) {
            if (taken[project][place]) {
                experts.add(Ballots.expertOf(ballots[project][place]));
            }
        }
        return experts;
    }
}
