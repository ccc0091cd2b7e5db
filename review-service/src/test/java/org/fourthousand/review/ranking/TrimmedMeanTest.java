package org.fourthousand.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TrimmedMeanTest {

    @Test
    void realPanelsOfNineGiveTheirOfficialScore() throws IOException {
        try (var table = open()) {
            var panels = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(table)
                    .getRecords();

            assertThat(panels).hasSize(200);
            assertThat(panels)
                    .allSatisfy(panel -> assertThat(TrimmedMean.of(present(panel)))
                            .as(panel.get("aspect_id"))
                            .isEqualTo(new BigDecimal(panel.get("official_panel_score")).setScale(2)));
        }
    }

    @Test
    void oneHighestAndOneLowestFallHoweverManyAreAlike() {
        assertThat(TrimmedMean.of(scores("90", "90", "60", "60", "75"))).isEqualTo("75.00");
    }

    @Test
    void theMeanIsRoundedHalfUpOnceAtTheEnd() {
        assertThat(TrimmedMean.of(scores("0", "70.005", "70.005", "70.005", "100")))
                .isEqualTo("70.01");
        assertThat(TrimmedMean.of(scores("0", "70.004", "70.004", "70.004", "100")))
                .isEqualTo("70.00");
    }

    @Test
    void theOrderOfTheScoresDoesNotMatter() {
        assertThat(TrimmedMean.of(scores("61", "99", "72", "83", "64")))
                .isEqualTo(TrimmedMean.of(scores("99", "64", "61", "83", "72")));
    }

    @Test
    void fewerThanThreeHaveNoTrimmedMean() {
        assertThatThrownBy(() -> TrimmedMean.of(scores("61", "99"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BigDecimal> present(CSVRecord panel) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(judge -> new BigDecimal(panel.get("J" + judge)))
                .filter(score -> score.signum() != 0)
                .toList();
    }

    private static List<BigDecimal> scores(String... points) {
        return Stream.of(points).map(BigDecimal::new).toList();
    }

    private static Reader open() {
        return new InputStreamReader(
                Objects.requireNonNull(TrimmedMeanTest.class.getResourceAsStream("/review/panel-scores-sample.csv")),
                StandardCharsets.UTF_8);
    }
}
