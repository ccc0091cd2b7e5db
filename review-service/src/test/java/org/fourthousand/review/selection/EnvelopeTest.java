package org.fourthousand.review.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fourthousand.kit.value.Yuan;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void theFirstThatDoesNotFitEndsItForAllBehind() {
        var envelope = new Envelope(Yuan.of("100"));

        assertThat(envelope.spend(Yuan.of("60"))).isTrue();
        assertThat(envelope.spend(Yuan.of("41"))).isFalse();
        assertThat(envelope.spend(Yuan.of("1")))
                .as("ranked lower, though it would fit")
                .isFalse();
        assertThat(envelope.left()).isEqualTo(Yuan.of("40"));
    }

    @Test
    void theWholeEnvelopeMayBeSpent() {
        var envelope = new Envelope(Yuan.of("100"));

        assertThat(envelope.spend(Yuan.of("100"))).isTrue();
        assertThat(envelope.left()).isEqualTo(Yuan.ZERO);
    }
}
