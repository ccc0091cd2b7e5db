package org.fourthousand.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void krippendorffsAlphaForIntervalDataIsThePublishedOne() {
        assertThat(Agreement.alpha(Examples.KRIPPENDORFF)).isCloseTo(0.849, within(0.0005));
    }

    @Test
    void theIntraclassCorrelationsAreThePublishedOnes() {
        var icc = Objects.requireNonNull(Agreement.icc(Examples.SHROUT_FLEISS));

        assertThat(icc.single()).isCloseTo(0.17, within(0.005));
        assertThat(icc.panel()).isCloseTo(0.44, within(0.005));
    }

    @Test
    void whereNothingCanBeComparedThereIsNoFigure() {
        var single = Examples.panels(new double[][] {{80}, {70}});
        var equal = Examples.panels(new double[][] {{80, 80}, {80, 80}});

        assertThat(Agreement.alpha(single)).isNull();
        assertThat(Agreement.icc(single)).isNull();
        assertThat(Agreement.alpha(equal)).isNull();
        assertThat(Agreement.icc(equal)).isNull();
    }
}
