package org.fourthousand.review.choice;

import java.util.BitSet;

/**
 * Which limits are thought away, to see what they keep out.
 *
 * @param mosts the bounds without their upper end
 * @param threshold whether the threshold is thought away
 */
record Lifting(BitSet mosts, boolean threshold) {

    static final Lifting NONE = new Lifting(new BitSet(), false);

    static Lifting ofBound(int bound) {
        var only = new BitSet();
        only.set(bound);
        return new Lifting(only, false);
    }

    static Lifting ofThreshold() {
        return new Lifting(new BitSet(), true);
    }
}
