package org.fourthousand.review.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * What the official choice says of one contender.
 *
 * @param chosen whether it is on the list
 * @param refusal what kept it out first
 * @param left of the envelope when its turn came, fen
 * @param ways what would have let it in; none when it is on the list
 */
public record Verdict(Contender contender, boolean chosen, Refusal refusal, long left, List<WayIn> ways) {

    /** What kept a contender out. */
    public enum Refusal {
        /** Nothing: it is on the list. */
        NONE,
        /** Its score. */
        THRESHOLD,
        /** The maximum of a quota. */
        QUOTA,
        /** The envelope. */
        BUDGET
    }

    /** The verdicts on a whole field, by rank. */
    public static List<Verdict> of(Field field, RankOrder choice) {
        var ways = Explaining.of(field, choice);
        List<Verdict> verdicts = new ArrayList<>();
        for (int position = 0; position < field.size(); position++) {
            verdicts.add(new Verdict(
                    field.at(position),
                    choice.isChosen(position),
                    refusal(field, choice.refusedBy(position)),
                    choice.left(position),
                    ways.get(position)));
        }
        return verdicts;
    }

    private static Refusal refusal(Field field, int refusedBy) {
        return switch (refusedBy) {
            case RankOrder.NOBODY -> Refusal.NONE;
            case RankOrder.THRESHOLD -> Refusal.THRESHOLD;
            default -> refusedBy == field.envelope() ? Refusal.BUDGET : Refusal.QUOTA;
        };
    }
}
