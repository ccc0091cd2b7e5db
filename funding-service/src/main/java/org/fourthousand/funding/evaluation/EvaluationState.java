package org.fourthousand.funding.evaluation;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an evaluation; only a confirmed one counts. */
public enum EvaluationState implements Step<EvaluationState> {
    RECORDED,
    CONFIRMED,
    REJECTED;

    @Override
    public Set<EvaluationState> next() {
        return switch (this) {
            case RECORDED -> Set.of(CONFIRMED, REJECTED);
            case CONFIRMED, REJECTED -> Set.of();
        };
    }
}
