package org.fourthousand.review.choice;

import java.util.Objects;
import java.util.stream.IntStream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.round.Quota;

/**
 * A minimum that is not met.
 *
 * @param quota whose minimum it is
 * @param measure projects or fen
 * @param least asked for
 * @param reached what was reached
 * @param eligible what there is at most: everybody in its scope who reaches the threshold
 */
public record Shortage(Quota quota, Measure measure, long least, long reached, long eligible) {

    static Shortage of(Field field, int bound, long reached) {
        var which = field.bounds().get(bound);
        var eligible = IntStream.range(0, field.size())
                .filter(field::reachesThreshold)
                .filter(position -> which.covers(field.at(position)))
                .mapToLong(position -> field.weight(position, bound))
                .sum();
        return new Shortage(Objects.requireNonNull(which.quota()), which.measure(), which.least(), reached, eligible);
    }

    /** What cannot be met and by how much, for people. */
    public Text text() {
        var name = quota.target().name();
        var missing = least - reached;
        if (eligible < least) {
            return Text.of(
                    "%s:下限 %s,达到最低分的仅 %s,相差 %s"
                            .formatted(
                                    name.zh(), measure.zh(least), measure.zh(eligible), measure.zh(least - eligible)),
                    "%s: at least %s; reaching the threshold: %s; %s short"
                            .formatted(
                                    name.en(), measure.en(least), measure.en(eligible), measure.en(least - eligible)));
        }
        return Text.of(
                "%s:下限 %s,在其他限制下仅能达到 %s,相差 %s"
                        .formatted(name.zh(), measure.zh(least), measure.zh(reached), measure.zh(missing)),
                "%s: at least %s; under the other limits: %s; %s short"
                        .formatted(name.en(), measure.en(least), measure.en(reached), measure.en(missing)));
    }
}
