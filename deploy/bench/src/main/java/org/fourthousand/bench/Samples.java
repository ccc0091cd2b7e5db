package org.fourthousand.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Times that something took, in milliseconds. */
public final class Samples {

    private final List<Double> taken = new ArrayList<>();

    /** One more, in nanoseconds. */
    public void add(long nanoseconds) {
        taken.add(nanoseconds / 1e6);
    }

    /** All of them together. */
    public static Samples of(Collection<Samples> all) {
        var together = new Samples();
        all.forEach(each -> together.taken.addAll(each.taken));
        return together;
    }

    /** The time that this share of them stayed within. */
    public double percentile(double share) {
        var sorted = taken.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(sorted.length * share) - 1)];
    }

    @Override
    public String toString() {
        return "%4d times, half within %6.1f ms, 95 %% within %6.1f ms, all within %6.1f ms"
                .formatted(taken.size(), percentile(0.5), percentile(0.95), percentile(1));
    }
}
