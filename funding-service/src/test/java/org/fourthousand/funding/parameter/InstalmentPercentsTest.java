package org.fourthousand.funding.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.fourthousand.kit.value.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalmentPercentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50,50 | 10000000.01 | 5000000.01,5000000.00",
                "50,50 | 0.03 | 0.02,0.01",
                "33.33,33.33,33.34 | 100.00 | 33.33,33.33,33.34",
                "100 | 0.01 | 0.01"
            })
    void theLastInstalmentTakesTheRest(String percents, String whole, String amounts) {
        assertThat(InstalmentPercents.of(percents).split(Yuan.of(whole)))
                .containsExactly(java.util.stream.Stream.of(amounts.split(","))
                        .map(Yuan::of)
                        .toArray(Yuan[]::new));
    }

    @Test
    void anyAmountIsSplitWithoutLosingAFen() {
        var random = new Random(4000);
        for (int round = 0; round < 2000; round++) {
            var whole = Yuan.of(random.nextInt(100_000_000) + "." + (10 + random.nextInt(90)));
            for (var percents : new String[] {"50,50", "30,30,40", "33.33,33.33,33.34", "0.01,99.99"}) {
                assertThat(InstalmentPercents.of(percents).split(whole).stream().reduce(Yuan.ZERO, Yuan::plus))
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "50,51", "50,50,0", "-10,110", "half,half", "50;50", "50,50,"})
    void aPlanThatIsNotTheWholeCannotBeRead(String percents) {
        assertThatThrownBy(() -> InstalmentPercents.of(percents)).isInstanceOf(IllegalArgumentException.class);
    }
}
