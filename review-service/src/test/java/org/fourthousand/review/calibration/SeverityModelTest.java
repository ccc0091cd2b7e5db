package org.fourthousand.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fourthousand.review.calibration.Examples.NONE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeverityModelTest {

    /** Shrout and Fleiss (1979), table 3: the residual mean square EMS is 1.02 with 15 degrees of freedom. */
    @Test
    void inACompleteDesignTheAdjustedScoresAreTheMeansAndTheResidualIsThePublishedOne() {
        var model = SeverityModel.of(Examples.SHROUT_FLEISS);

        assertThat(model.adjusted(0)).isCloseTo(6.0, within(1e-9));
        assertThat(model.adjusted(4)).isCloseTo(7.5, within(1e-9));
        assertThat(model.freedom()).isEqualTo(15);
        assertThat(model.residualVariance()).isCloseTo(1.02, within(0.005));
        assertThat(IntStream.range(0, 4).mapToDouble(model::leniency).sum()).isCloseTo(0, within(1e-9));
    }

    /** Montgomery: adjusted effects −9/8, −7/8, −4/8, 20/8; MSE 0.65 with 5 degrees of freedom; error of a difference 0.698. */
    @Test
    void inAnIncompleteDesignTheAdjustedScoresAreThePublishedOnes() {
        var model = SeverityModel.of(Examples.MONTGOMERY);
        double mean =
                IntStream.range(0, 4).mapToDouble(model::adjusted).average().orElseThrow();

        assertThat(model.adjusted(0) - mean).isCloseTo(-9 / 8.0, within(1e-9));
        assertThat(model.adjusted(1) - mean).isCloseTo(-7 / 8.0, within(1e-9));
        assertThat(model.adjusted(2) - mean).isCloseTo(-4 / 8.0, within(1e-9));
        assertThat(model.adjusted(3) - mean).isCloseTo(20 / 8.0, within(1e-9));
        assertThat(model.freedom()).isEqualTo(5);
        assertThat(model.residualVariance()).isCloseTo(0.65, within(1e-9));
    }

    /** t(0.975; 5) = 2.571; Var θ = σ² (1/n + ā′S⁺ā), by hand: S = 3I − N′N/3 with N′N = I + 2J. */
    @Test
    void theIntervalsAreThoseOfStudent() {
        var model = SeverityModel.of(Examples.MONTGOMERY);
        double variance = 0.65 * (1 / 3.0 + (3 / 9.0 - 9 / 9.0 / 4) * 3 / 8.0);

        assertThat(model.standardError(0)).isCloseTo(Math.sqrt(variance), within(1e-9));
        assertThat(model.margin(0)).isCloseTo(2.5706 * Math.sqrt(variance), within(1e-4));
    }

    @Test
    void anExpertWhoIsFiveStricterIsFoundAndTakenOutOfTheScores() {
        var model = SeverityModel.of(panels(3, 0, -5, 0.5));

        assertThat(model.leniency(0)).isLessThan(-4);
        assertThat(model.isBiased(0)).isTrue();
        assertThat(IntStream.range(1, 12).filter(model::isBiased)).isEmpty();
        assertThat(IntStream.range(0, 12).filter(model::isErratic)).isEmpty();
    }

    @Test
    void anExpertWhoScoresAtRandomIsFound() {
        var model = SeverityModel.of(panels(5, 15, 0, 1));

        assertThat(model.isErratic(0)).isTrue();
        assertThat(IntStream.range(1, 12).filter(model::isErratic)).isEmpty();
    }

    @Test
    void expertsWhoShareNoProjectAreNotCompared() {
        var panels = Examples.panels(
                new double[][] {{80, 84, NONE, NONE}, {70, 74, NONE, NONE}, {NONE, NONE, 60, 50}, {NONE, NONE, 70, 60}
                });
        var model = SeverityModel.of(panels);

        assertThat(panels.groups()).isEqualTo(2);
        assertThat(model.leniency(0)).isCloseTo(-2, within(1e-9));
        assertThat(model.leniency(2)).isCloseTo(5, within(1e-9));
        assertThat(model.adjusted(2)).isCloseTo(55, within(1e-9));
    }

    @Test
    void theOrderOfTheSheetsChangesNothing() {
        List<Given> given = new ArrayList<>(given(1, 0, 0, 1));
        var model = SeverityModel.of(Panels.of(given));
        Collections.shuffle(given, new Random(3));
        var shuffled = SeverityModel.of(Panels.of(given));

        for (int project = 0; project < 40; project++) {
            assertThat(shuffled.adjusted(project)).isEqualTo(model.adjusted(project));
        }
    }

    private static Panels panels(long seed, double scatterOfFirst, double leniencyOfFirst, double scatter) {
        return Panels.of(given(seed, scatterOfFirst, leniencyOfFirst, scatter));
    }

    /** Forty projects, five of twelve experts each. */
    private static List<Given> given(long seed, double scatterOfFirst, double leniencyOfFirst, double scatter) {
        var random = new Random(seed);
        List<Given> given = new ArrayList<>();
        for (int project = 0; project < 40; project++) {
            double worth = 60 + 30 * random.nextDouble();
            for (int seat = 0; seat < 5; seat++) {
                int expert = (project + seat * (1 + project % 2)) % 12;
                double own = expert == 0 ? leniencyOfFirst + scatterOfFirst * random.nextGaussian() : 0;
                given.add(new Given(
                        new UUID(0, project), new UUID(1, expert), worth + own + scatter * random.nextGaussian()));
            }
        }
        return given;
    }
}
