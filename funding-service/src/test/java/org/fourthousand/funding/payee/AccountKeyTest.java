package org.fourthousand.funding.payee;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seal is made when the service starts: what it refuses stops the start. */
class AccountKeyTest {

    @Test
    void withoutAKeyTheServiceDoesNotStart() {
        assertThatThrownBy(() -> new AccountSeal(Optional.empty())).hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!", "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHktdGVzdHM="})
    void withABadKeyTheServiceDoesNotStart(String key) {
        assertThatThrownBy(() -> new AccountSeal(Optional.of(key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(key);
    }
}
