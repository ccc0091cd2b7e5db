package org.fourthousand.review.draw;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/**
 * Fills panels at the smallest sum of numbers, as a flow: a unit for each seat runs from its project through an expert who
 * may sit there to a common end, at most once through each pair and {@code load} times through each expert.
 */
final class PanelFlow {

    /** The solver's library, put into place when the first draw needs it: that takes seconds. */
    private static final class Solver {
        static {
            Loader.loadNativeLibraries();
        }

        static MinCostFlow open(int nodes, int arcs) {
            return new MinCostFlow(nodes, arcs);
        }

        private Solver() {}
    }

    private PanelFlow() {}

    /**
     * Fills as many seats as can be filled.
     *
     * @param ballots those considered for each project, as {@link Ballots#of} orders them
     * @return for each project, which places of its ballot are taken
     */
    static boolean[][] fill(long[][] ballots, int experts, int panelSize, int load) {
        int projects = ballots.length;
        int end = projects + experts;
        int arcs = experts;
        for (var ballot : ballots) {
            arcs += ballot.length;
        }
        var flow = Solver.open(end + 1, arcs);
        try {
            for (int project = 0; project < projects; project++) {
                flow.setNodeSupply(project, panelSize);
                for (long place : ballots[project]) {
                    flow.addArcWithCapacityAndUnitCost(
                            project, projects + Ballots.expertOf(place), 1, Ballots.cost(place));
                }
            }
            for (int expert = 0; expert < experts; expert++) {
                flow.addArcWithCapacityAndUnitCost(projects + expert, end, load, 0);
            }
            flow.setNodeSupply(end, -(long) projects * panelSize);
            var status = flow.solveMaxFlowWithMinCost();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("the solver of the draw answers " + status);
            }
            return taken(flow, ballots);
        } finally {
            flow.delete();
        }
    }

    private static boolean[][] taken(MinCostFlow flow, long[][] ballots) {
        var taken = new boolean[ballots.length][];
        int arc = 0;
        for (int project = 0; project < ballots.length; project++) {
            taken[project] = new boolean[ballots[project].length];
            for (int place = 0; place < taken[project].length; place++) {
                taken[project][place] = flow.getFlow(arc++) == 1;
            }
        }
        return taken;
    }
}
