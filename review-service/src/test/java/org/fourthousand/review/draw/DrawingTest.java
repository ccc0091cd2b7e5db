package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.UUID;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.SampleProject;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.Test;

/** Only what stands in the library on the day is drawn, whatever stood there when the round opened. */
@QuarkusTest
class DrawingTest {

    private static final String FUND = "DRAWING_FUND";
    private static final String FIELD = "C19";

    private final SampleProject staying = SampleProject.of(FUND, FIELD, SampleProject.uscc(1001));
    private final SampleProject suspendedBeforeTheDraw = SampleProject.of(FUND, FIELD, SampleProject.uscc(1002));
    private final SampleProject suspendedBeforeTheSelection = SampleProject.of(FUND, FIELD, SampleProject.uscc(1003));

    @Inject
    ReviewOffice office;

    @Inject
    Bus bus;

    @Test
    void whatLeftTheLibraryIsNeitherDrawnNorSelected() {
        office.isOpenOn(ReviewOffice.TODAY);
        office.libraryHolds(staying, suspendedBeforeTheDraw, suspendedBeforeTheSelection);
        office.poolHas(5, FIELD);
        var round = office.planned(FUND, "60000000.00");
        ReviewOffice.done(round, "opening");
        suspend(suspendedBeforeTheDraw);

        ReviewOffice.done(round, "draw");

        var file = ReviewOffice.draw(round);
        assertThat(ReviewOffice.differences(round)).isEmpty();
        assertThat(file.candidates()).hasSize(3);
        assertThat(file.panels())
                .extracting(panel -> panel.projectId().value())
                .containsExactlyInAnyOrder(staying.id(), suspendedBeforeTheSelection.id());
        assertThat(file.leftLibrary()).extracting(ProjectId::value).containsExactly(suspendedBeforeTheDraw.id());

        var points = new HashMap<UUID, String>();
        points.put(staying.id(), "70");
        points.put(suspendedBeforeTheSelection.id(), "80");
        ReviewOffice.allScored(round, points);
        ReviewOffice.done(round, "ranking");
        suspend(suspendedBeforeTheSelection);
        ReviewOffice.done(round, "selection");
        Api.get(Api.officer(), "rounds/" + round + "/selection")
                .then()
                .body("items.outcome", contains("LEFT_LIBRARY", "SELECTED", "LEFT_LIBRARY"))
                .body("items.score", contains("80.00", "70.00", null));
    }

    private void suspend(SampleProject project) {
        bus.publish(project.suspended());
        office.awaitLibrary(project, "standing = 'SUSPENDED'");
    }
}
