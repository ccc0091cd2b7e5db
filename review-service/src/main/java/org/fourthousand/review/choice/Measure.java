package org.fourthousand.review.choice;

/** What a bound counts. */
public enum Measure {
    /** Projects. */
    COUNT {
        @Override
        long of(Contender contender) {
            return 1;
        }
    },
    /** Fen. */
    AMOUNT {
        @Override
        long of(Contender contender) {
            return contender.fen();
        }
    };

    /** What one project adds. */
    abstract long of(Contender contender);
}
