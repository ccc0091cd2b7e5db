package org.fourthousand.review.choice;

/** What a bound counts. */
public enum Measure {
    /** Projects. */
    COUNT {
        @Override
        long of(Contender contender) {
            return 1;
        }

        @Override
        String zh(long value) {
            return value + " 个项目";
        }

        @Override
        String en(long value) {
            return value + (value == 1 ? " project" : " projects");
        }
    },
    /** Fen. */
    AMOUNT {
        @Override
        long of(Contender contender) {
            return contender.fen();
        }

        @Override
        String zh(long value) {
            return Terms.yuan(value) + " 元";
        }

        @Override
        String en(long value) {
            return Terms.yuan(value) + " yuan";
        }
    };

    /** What one project adds. */
    abstract long of(Contender contender);

    abstract String zh(long value);

    abstract String en(long value);
}
