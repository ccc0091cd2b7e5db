package org.fourthousand.review.choice;

import java.util.List;

/**
 * A 0-1 program: take items of the greatest profit together, such that every row holds.
 *
 * @param profits of the items, not below zero
 * @param rows what must hold
 */
record Program(long[] profits, List<Row> rows) {

    /**
     * least ≤ Σ weight of the taken items ≤ most.
     *
     * @param items positions in the profits
     * @param weights of these items, above zero
     * @param least 0 for none
     * @param most {@link Bound#UNBOUNDED} for none
     */
    record Row(int[] items, long[] weights, long least, long most) {}

    int size() {
        return profits.length;
    }
}
