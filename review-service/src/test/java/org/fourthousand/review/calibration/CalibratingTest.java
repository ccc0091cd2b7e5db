package org.fourthousand.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.junit.jupiter.api.Test;

/** The figures beside the official score: after the ranking, for the offices only. */
@QuarkusTest
class CalibratingTest {

    private static final String FIELD = "C29";

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @Test
    void onceRankedSeverityAgreementAndOutliersAreTheOfficesToRead() {
        var projects = IntStream.range(0, 8)
                .mapToObj(number -> SampleProject.of("CALIBRATION_FUND", FIELD, SampleProject.uscc(670 + number)))
                .toArray(SampleProject[]::new);
        var round = office.drawn("CALIBRATION_FUND", "600000000.00", 6, FIELD, projects);
        Api.post(Api.officer(), "rounds/" + round + "/calibration")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:scores-not-counted"));
        var severe = scoredWithOneSevereExpert(round, projects);
        ReviewOffice.done(round, "ranking");

        ReviewOffice.done(round, "calibration");

        var path = "rounds/" + round + "/calibration";
        Api.get(Api.auditor(), path)
                .then()
                .statusCode(200)
                .body("official", equalTo(false))
                .body("sheets", equalTo(40))
                .body("groups", equalTo(1))
                .body("alpha", notNullValue())
                .body("iccPanel", notNullValue());
        Api.get(Api.officer(), path + "/projects")
                .then()
                .body("items", hasSize(8))
                .body("items.rank", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body("items[0].low", notNullValue());
        var experts = Api.get(Api.officer(), path + "/experts")
                .then()
                .body("items", hasSize(6))
                .extract();
        assertThat(experts.<Float>path("items.find { it.expertId == '" + severe + "' }.leniency"))
                .isLessThan(-10);
        assertThat(experts.<List<String>>path("items.findAll { it.biased }.expertId"))
                .contains(severe);
        Api.get(Api.administrator(), path).then().statusCode(403);
        Api.get(null, path).then().statusCode(401);
        for (var table : List.of("calibration", "calibrated_project", "calibrated_expert")) {
            for (var role : List.of(Role.ADMINISTRATOR, Role.EXPERT, Role.ENTERPRISE, Role.SUPERVISOR)) {
                assertThat(rows.count(Rows.person(role), table))
                        .as("%s %s", table, role)
                        .isZero();
            }
            assertThatThrownBy(() -> rows.change(Rows.person(Role.REVIEW_OFFICER), "delete from " + table))
                    .hasMessageContaining("permission denied");
        }
    }

    /** Everybody agrees on each project but for a little, and one gives twenty less; answers who. */
    private static String scoredWithOneSevereExpert(String round, SampleProject[] projects) {
        var experts = ReviewOffice.draw(round).panels().stream()
                .flatMap(panel -> panel.experts().stream())
                .distinct()
                .toList();
        for (int expert = 0; expert < experts.size(); expert++) {
            var seats = ReviewOffice.seats(experts.get(expert), round);
            for (int project = 0; project < projects.length; project++) {
                var seat = seats.get(projects[project].id());
                if (seat != null) {
                    int points = 70 + 3 * project + (expert + project) % 3 - (expert == 0 ? 20 : 0);
                    ReviewOffice.scored(experts.get(expert), seat, Integer.toString(points));
                }
            }
        }
        return Objects.requireNonNull(experts.getFirst()).toString();
    }
}
