package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.fourthousand.funding.Scene.FUND;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.fourthousand.funding.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger says what stood in an account at any time. */
@QuarkusTest
class BalanceAtATimeTest {

    private static final String AVAILABLE = "accounts.find { it.kind == 'AVAILABLE' }.balance";

    @Inject
    Scene scene;

    @Test
    void whatIsPostedLaterDoesNotChangeWhatStoodBefore() {
        var year = scene.aYear();
        scene.isOn(LocalDate.of(2026, 3, 10));
        scene.budget(year, "100.00");
        scene.isOn(LocalDate.of(2026, 3, 12));
        scene.budget(year, "50.00");

        assertThat(availableAt(year, "2026-03-09T00:00:00Z")).isEqualTo("0.00");
        assertThat(availableAt(year, "2026-03-11T12:00:00%2B08:00")).isEqualTo("100.00");
        assertThat(availableAt(year, "2026-03-14T00:00:00Z")).isEqualTo("150.00");
    }

    @Test
    void aClockSetBackDoesNotPostIntoThePast() {
        var year = scene.aYear();
        scene.isOn(LocalDate.of(2026, 3, 12));
        scene.budget(year, "100.00");
        var before = availableAt(year, "2026-03-11T12:00:00Z");
        scene.isOn(LocalDate.of(2026, 3, 10));
        scene.budget(year, "50.00");

        assertThat(availableAt(year, "2026-03-11T12:00:00Z")).isEqualTo(before).isEqualTo("0.00");
        scene.bookIsSound(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-11", "2026-13-01T00:00:00Z", "2026-03-11T00:00:00"})
    void whatIsNoTimeIsRefused(String at) {
        scene.auditor()
                .get(API + "ledger-balances?fund=" + FUND + "&year=2026&at=" + at)
                .then()
                .statusCode(400)
                .contentType(equalTo("application/problem+json"));
    }

    @Test
    void enterprisesDoNotReadTheBooks() {
        scene.enterprise("somebody")
                .get(API + "ledger-balances?fund=" + FUND + "&year=2026")
                .then()
                .statusCode(403);
    }

    private String availableAt(int year, String at) {
        return scene.auditor()
                .urlEncodingEnabled(false)
                .get(API + "ledger-balances?fund=" + FUND + "&year=" + year + "&at=" + at)
                .then()
                .statusCode(200)
                .extract()
                .path(AVAILABLE);
    }
}
