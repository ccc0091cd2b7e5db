package org.fourthousand.funding.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of the answers of a file.
 *
 * @param settled payments that were paid or returned by it
 * @param known answers that had been taken before, from this or another file or by hand
 * @param pending payments still under way
 * @param unmatched answers put on the work list
 */
@Schema(name = "AnswerTally")
public record Tally(int settled, int known, int pending, int unmatched) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Effect effect) {
        return switch (effect) {
            case SETTLED -> new Tally(settled + 1, known, pending, unmatched);
            case KNOWN -> new Tally(settled, known + 1, pending, unmatched);
            case PENDING -> new Tally(settled, known, pending + 1, unmatched);
            case UNMATCHED -> new Tally(settled, known, pending, unmatched + 1);
        };
    }

    /** What came of one answer. */
    enum Effect {
        SETTLED,
        KNOWN,
        PENDING,
        UNMATCHED
    }
}
