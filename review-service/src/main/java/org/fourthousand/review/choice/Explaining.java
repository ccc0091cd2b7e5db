package org.fourthousand.review.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of everybody who was not chosen what would have let them in. For that the choice is made again with single limits
 * thought away: whoever is in then needs that limit at exactly the most that it was asked to hold until their turn. With that
 * as its upper end nothing happens otherwise before them; with less it is closed before them or by them (only where minima
 * are served first may less suffice).
 */
final class Explaining {

    private final Field field;
    private final Map<Lifting, RankOrder> runs = new HashMap<>();

    private Explaining(Field field) {
        this.field = field;
    }

    /** The ways in of every position; none for whoever is in. */
    static List<List<WayIn>> of(Field field, RankOrder official) {
        var explaining = new Explaining(field);
        List<List<WayIn>> ways = new ArrayList<>();
        for (int position = 0; position < field.size(); position++) {
            ways.add(official.isChosen(position) ? List.of() : explaining.ways(position));
        }
        return ways;
    }

    private List<WayIn> ways(int position) {
        List<WayIn> single = new ArrayList<>();
        if (!field.reachesThreshold(position)) {
            if (run(Lifting.ofThreshold()).isChosen(position)) {
                single.add(new WayIn(List.of(threshold(position))));
            }
        } else {
            for (int bound : field.covering(position)) {
                var lifted = run(Lifting.ofBound(bound));
                if (lifted.isChosen(position)) {
                    single.add(new WayIn(List.of(change(bound, lifted, position))));
                }
            }
        }
        return single.isEmpty() ? List.of(together(position)) : single;
    }

    private WayIn together(int position) {
        var mosts = new BitSet();
        Arrays.stream(field.covering(position)).forEach(mosts::set);
        boolean below = !field.reachesThreshold(position);
        var lifted = run(new Lifting(mosts, below));
        List<Change> changes = new ArrayList<>();
        if (below) {
            changes.add(threshold(position));
        }
        for (int bound : field.covering(position)) {
            if (lifted.askedUntil(position, bound) > field.bounds().get(bound).most()) {
                changes.add(change(bound, lifted, position));
            }
        }
        return new WayIn(changes);
    }

    private RankOrder run(Lifting lifting) {
        return runs.computeIfAbsent(lifting, asked -> RankOrder.of(field, asked));
    }

    private Change threshold(int position) {
        return Change.ofThreshold(field.threshold(), field.at(position).points());
    }

    private Change change(int bound, RankOrder lifted, int position) {
        return Change.of(field.bounds().get(bound), lifted.askedUntil(position, bound));
    }
}
