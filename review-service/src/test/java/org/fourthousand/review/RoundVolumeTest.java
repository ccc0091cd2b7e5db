package org.fourthousand.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A larger round through the API; prints what each step took. {@code -Dreview.volume=100} for the size of a real year. */
@QuarkusTest
class RoundVolumeTest {

    private static final int PROJECTS = Integer.getInteger("review.volume", 12);

    @Inject
    ReviewOffice office;

    private long since = System.nanoTime();

    @Test
    void aRoundOfAYearGoesThroughTheApi() {
        office.isOpenOn(ReviewOffice.TODAY);
        var projects = IntStream.range(0, PROJECTS)
                .mapToObj(number -> SampleProject.of("VOLUME_FUND", "C18", SampleProject.uscc(2000 + number)))
                .toArray(SampleProject[]::new);
        office.libraryHolds(projects);
        office.poolHas(12, "C18");
        var round = office.planned("VOLUME_FUND", "600000000.00");
        tell("prepared");
        ReviewOffice.done(round, "opening");
        tell("opening");
        ReviewOffice.done(round, "draw");
        tell("draw");
        var points = new HashMap<UUID, String>();
        Arrays.stream(projects).forEach(project -> points.put(project.id(), "80"));
        ReviewOffice.allScored(round, points);
        tell(PROJECTS * 5 + " sheets saved and submitted");
        ReviewOffice.done(round, "ranking");
        tell("ranking");
        ReviewOffice.done(round, "selection", "publicity");
        tell("selection and publicity");

        assertThat(Api.get(null, "publicity/" + round).<Integer>path("items.size()"))
                .isEqualTo(Math.min(PROJECTS, 60));
    }

    private void tell(String what) {
        var now = System.nanoTime();
        System.out.printf("review.volume %d projects: %s in %d ms%n", PROJECTS, what, (now - since) / 1_000_000);
        since = now;
    }
}
