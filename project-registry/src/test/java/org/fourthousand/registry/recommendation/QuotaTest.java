package org.fourthousand.registry.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.kit.caller.Department.FINANCE;
import static org.fourthousand.kit.caller.Department.INDUSTRY;
import static org.fourthousand.kit.caller.Role.CITY_OFFICER;
import static org.fourthousand.kit.caller.Role.COUNTY_OFFICER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** At most 8 projects of a prefecture a year, at least 4 of them from its counties; each test has a prefecture of its own. */
@QuarkusTest
class QuotaTest {

    @Inject
    TestClock clock;

    private final Desk enterprise = Desk.enterprise(Enterprises.next());

    @Test
    void eightGoThroughAndFourOfThemOfTheCityItself() {
        clock.set(LocalDate.of(2012, 5, 7));
        for (int number = 0; number < 4; number++) {
            putForward(submitted("430600"), "430600");
        }
        city("430600", FINANCE)
                .recommend(submitted("430600"))
                .statusCode(409)
                .body("type", endsWith("quota-reached"))
                .body("detail", containsString("4 are recommended, 4 of them the city's own"));
        for (int number = 0; number < 4; number++) {
            putForward(recommendedByCounty("430621"), "430600");
        }

        var ninth = recommendedByCounty("430621");
        city("430600", INDUSTRY)
                .recommend(ninth)
                .statusCode(409)
                .body("type", endsWith("quota-reached"))
                .body("detail", containsString("quota of 2012 is 8, at least 4"));

        clock.set(LocalDate.of(2013, 5, 7));
        putForward(ninth, "430600");
    }

    @Test
    void theQuotaOf2012GoesOnUntilALaterNoticeSaysOtherwise() {
        clock.set(LocalDate.of(2021, 5, 7));
        for (int number = 0; number < 8; number++) {
            putForward(recommendedByCounty("430721"), "430700");
        }

        city("430700", INDUSTRY).recommend(recommendedByCounty("430721")).statusCode(409);

        clock.set(LocalDate.of(2025, 5, 7));
        for (int number = 0; number < 9; number++) {
            putForward(recommendedByCounty("430721"), "430700");
        }
    }

    @Test
    void whatIsReturnedAndSignedAgainCountsOnceAndKeepsItsPlace() {
        clock.set(LocalDate.of(2022, 5, 9));
        var returned = recommendedByCounty("430821");
        putForward(returned, "430800");
        Desk.registry().sendBack(returned, "缺一份").statusCode(200);
        for (int number = 0; number < 7; number++) {
            putForward(recommendedByCounty("430821"), "430800");
        }
        var another = recommendedByCounty("430821");
        city("430800", INDUSTRY).recommend(another).statusCode(409).body("type", endsWith("quota-reached"));

        enterprise.submit(returned).statusCode(200);
        sign(returned, "430821");
        putForward(returned, "430800");

        city("430800", INDUSTRY).recommend(another).statusCode(409).body("detail", containsString("8 are recommended"));
    }

    @Test
    void whatIsWithdrawnGivesItsPlaceBackUntilItIsSignedAgain() {
        clock.set(LocalDate.of(2019, 5, 7));
        var withdrawn = submitted("430400");
        putForward(withdrawn, "430400");
        for (int number = 0; number < 3; number++) {
            putForward(submitted("430400"), "430400");
        }
        var fifth = submitted("430400");
        city("430400", INDUSTRY).recommend(fifth).statusCode(409);

        enterprise.step(withdrawn, "withdrawal").statusCode(200);

        putForward(fifth, "430400");
        enterprise.submit(withdrawn).statusCode(200);
        city("430400", INDUSTRY).recommend(withdrawn).statusCode(409).body("type", endsWith("quota-reached"));
    }

    @Test
    void ofTwoThatWouldBeTheEighthAtOnceOneIsTheNinthAndRefused() throws Exception {
        clock.set(LocalDate.of(2018, 5, 8));
        for (int number = 0; number < 7; number++) {
            putForward(recommendedByCounty("430921"), "430900");
        }
        var one = recommendedByCounty("430921");
        var two = recommendedByCounty("430921");
        city("430900", INDUSTRY).recommend(one).statusCode(200);
        city("430900", INDUSTRY).recommend(two).statusCode(200);

        var answers = AtOnce.statuses(() -> finance("430900", one), () -> finance("430900", two));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        finance("430900", answers.getFirst() == 200 ? two : one)
                .statusCode(409)
                .body("type", endsWith("quota-reached"));
    }

    private static ValidatableResponse finance(String prefecture, String id) {
        return city(prefecture, FINANCE).recommend(id);
    }

    private static Desk city(String prefecture, Department department) {
        return Desk.officer(CITY_OFFICER, prefecture, department);
    }

    private static void putForward(String id, String prefecture) {
        city(prefecture, INDUSTRY).recommend(id).statusCode(200);
        finance(prefecture, id).statusCode(200).body("stage", equalTo("CITY_RECOMMENDED"));
    }

    private String recommendedByCounty(String county) {
        var id = submitted(county);
        sign(id, county);
        return id;
    }

    private static void sign(String id, String county) {
        Desk.officer(COUNTY_OFFICER, county, INDUSTRY).recommend(id).statusCode(200);
        Desk.officer(COUNTY_OFFICER, county, FINANCE).recommend(id).statusCode(200);
    }

    private String submitted(String division) {
        var id = enterprise.register(Forms.with("division", division));
        enterprise.submit(id).statusCode(200);
        return id;
    }
}
