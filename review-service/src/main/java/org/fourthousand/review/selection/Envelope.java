package org.fourthousand.review.selection;

import org.fourthousand.kit.value.Yuan;

/**
 * The budget of a round as it is spent in rank order (按名次). The first project that does not fit ends it: nobody ranked
 * lower is let in before somebody ranked higher, even if they would fit.
 */
final class Envelope {

    private Yuan left;
    private boolean closed;

    Envelope(Yuan budget) {
        left = budget;
    }

    /** Spends an amount, or closes for good when it is more than is left. */
    boolean spend(Yuan amount) {
        if (closed || amount.compareTo(left) > 0) {
            closed = true;
            return false;
        }
        left = left.minus(amount);
        return true;
    }

    /** Left, yuan. */
    Yuan left() {
        return left;
    }
}
