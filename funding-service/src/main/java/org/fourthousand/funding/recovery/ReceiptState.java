package org.fourthousand.funding.recovery;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of money received; only what is confirmed counts. */
public enum ReceiptState implements Step<ReceiptState> {
    RECORDED,
    CONFIRMED,
    REJECTED;

    @Override
    public Set<ReceiptState> next() {
        return switch (this) {
            case RECORDED -> Set.of(CONFIRMED, REJECTED);
            case CONFIRMED, REJECTED -> Set.of();
        };
    }
}
