package org.fourthousand.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rule {@code four-thousand-selection/1} (docs/selection.md) makes of some contenders. */
final class RankOrder {

    static final String SELECTED = "SELECTED";
    static final String BELOW_THRESHOLD = "BELOW_THRESHOLD";
    static final String QUOTA_REACHED = "QUOTA_REACHED";
    static final String BUDGET_EXHAUSTED = "BUDGET_EXHAUSTED";

    private static final int NONE = -1;

    private final List<Bound> bounds;
    private final BigDecimal threshold;
    private final BigDecimal[] used;
    private final boolean[] closed;
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    private RankOrder(List<Bound> bounds, BigDecimal threshold) {
        this.bounds = bounds;
        this.threshold = threshold;
        this.used = new BigDecimal[bounds.size()];
        this.closed = new boolean[bounds.size()];
        java.util.Arrays.fill(used, BigDecimal.ZERO);
    }

    /** @param contenders by rank */
    static RankOrder of(List<Contender> contenders, List<Bound> bounds, BigDecimal threshold) {
        var run = new RankOrder(bounds, threshold);
        for (int bound = 0; bound < bounds.size(); bound++) {
            run.reserve(bound, contenders);
        }
        contenders.forEach(run::takeInTurn);
        return run;
    }

    /** Rule 2, minima first: by rank, passing over what does not fit. */
    private void reserve(int bound, List<Contender> contenders) {
        for (var contender : contenders) {
            if (used[bound].compareTo(bounds.get(bound).least()) >= 0) {
                return;
            }
            if (!outcomes.containsKey(contender.id())
                    && reachesThreshold(contender)
                    && bounds.get(bound).covers(contender)
                    && firstThatDoesNotFit(contender) == NONE) {
                take(contender);
            }
        }
    }

    /** Rule 3, then everybody by rank; the first bound that refuses somebody is closed to all who come later. */
    private void takeInTurn(Contender contender) {
        if (outcomes.containsKey(contender.id())) {
            return;
        }
        if (!reachesThreshold(contender)) {
            outcomes.put(contender.id(), BELOW_THRESHOLD);
            return;
        }
        var refusing = firstThatDoesNotFit(contender);
        if (refusing == NONE) {
            take(contender);
        } else {
            closed[refusing] = true;
            outcomes.put(contender.id(), bounds.get(refusing).isEnvelope() ? BUDGET_EXHAUSTED : QUOTA_REACHED);
        }
    }

    private boolean reachesThreshold(Contender contender) {
        return contender.score().compareTo(threshold) >= 0;
    }

    private int firstThatDoesNotFit(Contender contender) {
        for (int index = 0; index < bounds.size(); index++) {
            var bound = bounds.get(index);
            var most = bound.most();
            if (bound.covers(contender)
                    && (closed[index]
                            || most != null
                                    && used[index].add(bound.weight(contender)).compareTo(most) > 0)) {
                return index;
            }
        }
        return NONE;
    }

    private void take(Contender contender) {
        outcomes.put(contender.id(), SELECTED);
        for (int index = 0; index < bounds.size(); index++) {
            var bound = bounds.get(index);
            if (bound.covers(contender)) {
                used[index] = used[index].add(bound.weight(contender));
            }
        }
    }

    /** What became of each, by project. */
    Map<String, String> outcomes() {
        return outcomes;
    }

    /** Minima that the choice does not meet: then there is no list at all, unless they are waived. */
    List<Bound> unmet() {
        List<Bound> unmet = new ArrayList<>();
        for (int index = 0; index < bounds.size(); index++) {
            if (used[index].compareTo(bounds.get(index).least()) < 0) {
                unmet.add(bounds.get(index));
            }
        }
        return unmet;
    }
}
