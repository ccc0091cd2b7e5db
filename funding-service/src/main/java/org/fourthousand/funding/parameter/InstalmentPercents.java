package org.fourthousand.funding.parameter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;

/**
 * The plan of instalments.
 *
 * @param shares at least one, each above zero, together 100 percent
 */
public record InstalmentPercents(List<Percent> shares) {

    /** @throws IllegalArgumentException when a share is zero or the sum is not 100 */
    public InstalmentPercents {
        shares = List.copyOf(shares);
        var sum = shares.stream().map(Percent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Percent.HUNDRED.value()) != 0 || shares.contains(Percent.ZERO)) {
            throw new IllegalArgumentException("instalments must be above zero and add up to 100: " + shares);
        }
    }

    /** Reads for example {@code 50,50}. */
    public static InstalmentPercents of(String text) {
        return new InstalmentPercents(Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(Percent::of)
                .toList());
    }

    /** The amounts in order; the last takes the rest, so that their sum is the whole to the fen. */
    public List<Yuan> split(Yuan whole) {
        var amounts = new ArrayList<Yuan>();
        var rest = whole;
        for (var share : shares.subList(0, shares.size() - 1)) {
            var amount = whole.times(share);
            amounts.add(amount);
            rest = rest.minus(amount);
        }
        amounts.add(rest);
        return List.copyOf(amounts);
    }
}
