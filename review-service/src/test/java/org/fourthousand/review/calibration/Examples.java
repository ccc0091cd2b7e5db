package org.fourthousand.review.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Published worked examples: a row a project, a column an expert, NaN where nothing was given. */
final class Examples {

    static final double NONE = Double.NaN;

    /** P. E. Shrout and J. L. Fleiss (1979), table 2: six targets, four judges. */
    static final Panels SHROUT_FLEISS = panels(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

    /** K. Krippendorff (2011), sections C to E: twelve units, four observers, some values missing. */
    static final Panels KRIPPENDORFF = panels(new double[][] {
        {1, 1, NONE, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {NONE, 5, 5, 5},
        {NONE, NONE, 1, 1},
        {NONE, 3, NONE, NONE}
    });

    /** D. C. Montgomery, Design and Analysis of Experiments, the balanced incomplete block design of four catalysts in four batches. */
    static final Panels MONTGOMERY =
            panels(new double[][] {{73, 74, NONE, 71}, {NONE, 75, 67, 72}, {73, 75, 68, NONE}, {75, NONE, 72, 75}});

    private Examples() {}

    static Panels panels(double[][] table) {
        List<Given> given = new ArrayList<>();
        for (int project = 0; project < table.length; project++) {
            for (int expert = 0; expert < table[project].length; expert++) {
                if (!Double.isNaN(table[project][expert])) {
                    given.add(new Given(new UUID(0, project), new UUID(1, expert), table[project][expert]));
                }
            }
        }
        return Panels.of(given);
    }
}
