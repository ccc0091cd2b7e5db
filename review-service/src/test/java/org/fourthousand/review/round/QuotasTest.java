package org.fourthousand.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a round fixes: its quotas, its days, its flags. What cannot be is refused when it is planned. */
@QuarkusTest
class QuotasTest {

    private final String fund =
            "QUOTAS_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @BeforeEach
    void today() {
        office.isOpenOn(ReviewOffice.TODAY);
    }

    @Test
    void whatWasAgreedIsReadableByEverybodyOnceTheRoundOpens() {
        var round = planned(Map.of(
                "quotas",
                List.of(Map.of("by", "DIVISION", "key", "430200", "minimumCount", 1, "maximumAmount", "9000000.00")),
                "priorityFlags",
                List.of("PILLAR_INDUSTRY", "POLE_INDUSTRY"),
                "rubricSource",
                "湘财企〔2026〕1号 第三条",
                "blind",
                true));
        office.libraryHolds(SampleProject.of(fund, "C34", SampleProject.uscc(650)));
        ReviewOffice.done(round, "opening");

        Api.get(null, "rounds/" + round)
                .then()
                .statusCode(200)
                .body("quotas[0].minimumCount", equalTo(1))
                .body("quotas[0].maximumAmount", equalTo("9000000.00"))
                .body("priorityFlags", equalTo(List.of("PILLAR_INDUSTRY", "POLE_INDUSTRY")))
                .body("rubricSource", containsString("湘财企"))
                .body("blind", equalTo(true))
                .body("publicityWorkingDays", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'by':'DIVISION','key':'999999','maximumCount':3} | no such DIVISION",
                "{'by':'DIVISION','key':'430000','maximumCount':3} | no such DIVISION",
                "{'by':'INDUSTRY','key':'C99','maximumCount':3} | no such INDUSTRY",
                "{'by':'FUND','key':'OTHER','maximumCount':3} | no such FUND",
                "{'by':'DIVISION','key':'430100'} | at least one minimum or maximum",
                "{'by':'DIVISION','key':'430100','minimumCount':4,'maximumCount':3} | above the maximum",
                "{'by':'DIVISION','key':'430100','minimumAmount':'2000000.00'} | above the envelope"
            })
    void aQuotaThatCannotBeIsRefused(String quota, String why) {
        refused(quota, why);
    }

    @Test
    void minimaThatTogetherExceedTheEnvelopeOrAMaximumAroundThemAreRefused() {
        refused(
                "{'by':'DIVISION','key':'430100','minimumAmount':'600000.00'},"
                        + "{'by':'DIVISION','key':'430200','minimumAmount':'500000.00'}",
                "add up to 1100000.00");
        refused(
                "{'by':'DIVISION','key':'430100','maximumCount':2},{'by':'DIVISION','key':'430102','minimumCount':3}",
                "the minimum of 430102 is above");
        refused(
                "{'by':'DIVISION','key':'430100','maximumCount':2},{'by':'DIVISION','key':'430100','minimumCount':1}",
                "a quota already");
    }

    @Test
    void aMinimumThatTheLibraryCannotMeetKeepsTheRoundFromOpening() {
        var round = planned(Map.of("quotas", List.of(Map.of("by", "DIVISION", "key", "430100", "minimumCount", 1))));
        office.libraryHolds(SampleProject.of(fund, "C34", SampleProject.uscc(651)));

        ReviewOffice.step(round, "opening")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:quota-hopeless"))
                .body("violations[0].message", containsString("at least 1 projects; there are 0"));
    }

    @Test
    void theScoringLastsSoManyWorkingDaysAcrossTheSpringFestival() {
        var plan = ReviewOffice.plan(fund, "1000000.00");
        plan.remove("scoresDueOn");
        plan.put("opensOn", "2026-02-12");
        plan.put("scoringWorkingDays", 7);

        var round = Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(201)
                .body("scoresDueOn", equalTo("2026-02-28"))
                .extract()
                .<String>path("id");

        office.libraryHolds(SampleProject.of(fund, "C34", SampleProject.uscc(652)));
        ReviewOffice.step(round, "opening")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:opens-later"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-07, not a working day",
        "2027-03-01, covers 2027",
        "2026-12-29, covers 2027",
        "2025-12-31, must not lie before"
    })
    void aDeadlineOnAHolidayInThePastOrBeyondTheKnownCalendarIsRefused(String day, String why) {
        var plan = ReviewOffice.plan(fund, "1000000.00");
        plan.put("scoresDueOn", day);
        Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/scoresDueOn"))
                .body("violations.message", hasItem(containsString(why)));
        assertThat(rows.count(Rows.person(Role.REVIEW_OFFICER), "selection_round where fund = '" + fund + "'"))
                .isZero();
    }

    @Test
    void notEvenTheDatabaseLetsAnOpenRoundBeChanged() {
        office.libraryHolds(SampleProject.of(fund, "C34", SampleProject.uscc(653)));
        var round = planned(Map.of());
        ReviewOffice.done(round, "opening");

        for (var change : List.of("budget = 1", "threshold = 1", "quotas = '{}'", "blind = true", "panel_size = 7")) {
            assertThatThrownBy(() -> rows.change(
                            Rows.person(Role.REVIEW_OFFICER),
                            "update selection_round set " + change + " where id = '" + round + "'"))
                    .hasMessageContaining("frozen");
        }
    }

    private String planned(Map<String, Object> more) {
        var plan = ReviewOffice.plan(fund, "60000000.00");
        plan.putAll(more);
        return Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse refused(String quotas, String why) {
        var plan = ReviewOffice.plan(fund, "1000000.00");
        plan.put("quotas", new io.restassured.path.json.JsonPath("[" + quotas.replace('\'', '"') + "]").getList("$"));
        return Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString(why)));
    }
}
