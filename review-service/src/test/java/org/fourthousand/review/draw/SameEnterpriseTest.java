package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.review.conflict.Ground;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Two funds, one enterprise, one year: nobody scores the enterprise twice. */
@QuarkusTest
class SameEnterpriseTest {

    private static final String FIELD = "B12";

    private final SampleProject first = SampleProject.of("SAME_FUND_1", FIELD, SampleProject.uscc(1201));
    private final SampleProject second = SampleProject.of("SAME_FUND_2", FIELD, SampleProject.uscc(1201));

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @Test
    void whoSitsOnOnePanelIsNeitherDrawnForTheOtherNorMayHandScoresIn() {
        var earlier = office.drawn("SAME_FUND_1", "60000000.00", 5, FIELD, first);
        var sitting = ReviewOffice.draw(earlier).panels().getFirst().experts();

        var later = office.drawn("SAME_FUND_2", "60000000.00", 5, FIELD, second);

        var file = ReviewOffice.draw(later);
        var panel = file.panels().getFirst().experts();
        assertThat(panel).doesNotContainAnyElementsOf(sitting);
        assertThat(file.exclusions())
                .filteredOn(each -> each.ground() == Ground.SAME_ENTERPRISE)
                .extracting(DrawFile.Exclusion::expertId)
                .containsExactlyInAnyOrderElementsOf(sitting);

        // Past every check of the draw: a seat on the earlier panel that should not be
        var expert = panel.getFirst();
        rows.change(Caller.system("test"), """
                insert into assignment (id, round_id, project_id, expert_id, state, version)
                values ('00000000-0000-7000-8000-000000000001', '%s', '%s', '%s', 'DRAWN', 0)
                """.formatted(earlier, first.id(), expert));
        var seat = Objects.requireNonNull(ReviewOffice.seats(expert, later).get(second.id()));
        var token = Tokens.expert(expert.toString());
        Api.put(token, "scoresheets/" + seat, "\"0\"", ReviewOffice.sheet("90"))
                .then()
                .statusCode(200);
        Api.post(token, "scoresheets/" + seat + "/submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:conflict-of-interest"))
                .body("detail", containsString("scored the same enterprise lately"))
                .body("detail", containsString("assignments/" + seat + "/recusal"));
    }
}
