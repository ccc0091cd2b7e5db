package org.fourthousand.review.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a selection costs against its size; {@code -Dselection.volume=1000,3000,10000} for the sizes of the benchmark. */
class SelectionVolumeTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    static int[] sizes() {
        return Arrays.stream(System.getProperty("selection.volume", "300").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aSelectionWithQuotasIsExplainedAndItsOptimumProved(int size) {
        var crowd = Samples.crowd(size, 1);
        var terms = Samples.termsFor(crowd);
        var since = System.nanoTime();
        var field = Field.of(crowd, terms);
        var verdicts = Verdict.of(field, RankOrder.of(field));
        var explained = System.nanoTime();

        var best = Optimum.of(field, BOUND, Watch.NOBODY);

        System.out.printf(
                "selection.volume %d candidates: in rank order, each explained, %d ms; optimum proved in %d ms%n",
                size, (explained - since) / 1_000_000, (System.nanoTime() - explained) / 1_000_000);
        assertThat(verdicts).hasSize(size);
        assertThat(PublishedSelection.differences(crowd, terms)).isEmpty();
        assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
    }
}
