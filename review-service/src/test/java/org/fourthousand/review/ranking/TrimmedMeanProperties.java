package org.fourthousand.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The official score, whatever the totals. */
class TrimmedMeanProperties {

    @Property
    void itIsWhatOneWouldComputeByHand(@ForAll("totals") List<BigDecimal> totals) {
        var rest = new ArrayList<>(totals);
        rest.remove(Collections.max(rest));
        rest.remove(Collections.min(rest));
        var sum = BigDecimal.ZERO;
        for (var total : rest) {
            sum = sum.add(total);
        }
        var naive = sum.divide(BigDecimal.valueOf(rest.size()), 2, RoundingMode.HALF_UP);

        assertThat(TrimmedMean.of(totals)).isEqualTo(naive);
    }

    @Property
    void theOrderOfTheSheetsChangesNothing(@ForAll("totals") List<BigDecimal> totals, @ForAll Random random) {
        var shuffled = new ArrayList<>(totals);
        Collections.shuffle(shuffled, random);

        assertThat(TrimmedMean.of(shuffled)).isEqualTo(TrimmedMean.of(totals));
    }

    @Property
    void itLiesBetweenTheLowestAndTheHighest(@ForAll("totals") List<BigDecimal> totals) {
        assertThat(TrimmedMean.of(totals))
                .isBetween(
                        Collections.min(totals).setScale(2, RoundingMode.DOWN),
                        Collections.max(totals).setScale(2, RoundingMode.UP));
    }

    @Provide
    Arbitrary<List<BigDecimal>> totals() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(4)
                .list()
                .ofMinSize(3)
                .ofMaxSize(15);
    }
}
