package org.fourthousand.review.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.review.choice.Samples.CHANGSHA;
import static org.fourthousand.review.choice.Samples.ZHUZHOU;
import static org.fourthousand.review.choice.Samples.contender;
import static org.fourthousand.review.choice.Samples.projects;
import static org.fourthousand.review.choice.Samples.terms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fourthousand.review.round.Quota.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best choice: proved, explained when impossible, bounded in time, and the same every time. */
class OptimumTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The optima stand in the files' headers; OR-Library has them proved. */
    @ParameterizedTest
    @CsvSource({"pet2,870610", "pet3,4015", "pet4,6120", "pet5,12400", "pet6,10618", "pet7,16537"})
    void theProgramsOfTheLiteratureAreSolvedToTheProvedOptimum(String name, long optimum) throws IOException {
        var factor = name.equals("pet2") ? 10 : 1; // its profits have one decimal
        var answer = CoreSearch.of(petersen(name, factor), LIMIT, Watch.NOBODY);

        assertThat(answer.value()).isEqualTo(optimum);
        assertThat(answer.bound()).isEqualTo(answer.value());
    }

    @Test
    void manyCandidatesWithQuotasAreProved() {
        var crowd = Samples.crowd(1_000, 1);
        var field = Field.of(crowd, Samples.termsFor(crowd));

        var best = Optimum.of(field, LIMIT, Watch.NOBODY);

        assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
        assertThat(best.bound()).isEqualTo(best.points());
    }

    @Test
    void theSameInputInAnotherOrderGivesTheSameList() {
        var crowd = new ArrayList<>(Samples.crowd(1000, 3));
        var terms = Samples.termsFor(crowd);
        var first = Field.of(crowd, terms);
        var list = first.chosen(Optimum.of(first, LIMIT, Watch.NOBODY).chosen());
        Collections.shuffle(crowd, new Random(5));
        var second = Field.of(crowd, terms);

        assertThat(second.chosen(Optimum.of(second, LIMIT, Watch.NOBODY).chosen()))
                .isEqualTo(list);
    }

    @Test
    void minimaThatCannotBeMetTogetherAreNamedWithWhatIsMissing() {
        var field = Field.of(
                List.of(
                        contender(1, "95", 300, CHANGSHA, "C35"),
                        contender(2, "90", 150, CHANGSHA, "C35"),
                        contender(3, "70", 200, ZHUZHOU, "C35")),
                terms(
                        400,
                        projects(Dimension.DIVISION, CHANGSHA, 2, null),
                        projects(Dimension.DIVISION, ZHUZHOU, 1, null)));

        var best = Optimum.of(field, LIMIT, Watch.NOBODY);

        assertThat(best.status()).isEqualTo(Optimum.Status.IMPOSSIBLE);
        assertThat(best.shortages())
                .singleElement()
                .extracting(shortage -> shortage.text().en())
                .isEqualTo("长沙市 (430100): at least 2 projects; under the other limits: 1 project; 1 project short");
    }

    @Test
    void whenTheTimeIsUpTheGapIsTold() {
        var crowd = Samples.crowd(3000, 2);
        var field = Field.of(crowd, Samples.termsFor(crowd));

        var best = Optimum.of(field, Duration.ofMillis(1), Watch.NOBODY);

        assertThat(best.status()).isIn(Optimum.Status.GAP, Optimum.Status.NOTHING_FOUND);
        assertThat(best.bound()).isGreaterThan(best.points());
    }

    @Test
    void whoLooksOnCanStopIt() {
        var looks = new AtomicInteger();
        var crowd = Samples.crowd(10_000, 4);
        var field = Field.of(crowd, Samples.termsFor(crowd));

        assertThatThrownBy(() -> Optimum.of(field, LIMIT, () -> {
                    if (looks.incrementAndGet() >= 2) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static Program petersen(String name, int factor) throws IOException {
        try (var stream =
                Objects.requireNonNull(OptimumTest.class.getResourceAsStream("/selection/" + name + ".dat"))) {
            var numbers = new Scanner(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
            var items = numbers.nextInt();
            var rows = numbers.nextInt();
            numbers.next();
            var profits = IntStream.range(0, items)
                    .mapToLong(item -> Math.round(Double.parseDouble(numbers.next()) * factor))
                    .toArray();
            List<long[]> weights = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                weights.add(IntStream.range(0, items)
                        .mapToLong(item -> Math.round(Double.parseDouble(numbers.next()) * factor))
                        .toArray());
            }
            List<Program.Row> all = new ArrayList<>();
            for (var row : weights) {
                var most = Math.round(Double.parseDouble(numbers.next()) * factor);
                all.add(new Program.Row(IntStream.range(0, items).toArray(), row, 0, most));
            }
            return new Program(profits, all);
        }
    }
}
