package org.fourthousand.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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
        tellServersShare("PUT", "/scoresheets/{assignmentId}");
        tellServersShare("POST", "/scoresheets/{assignmentId}/submission");
        ReviewOffice.done(round, "ranking");
        tell("ranking");
        ReviewOffice.done(round, "selection");
        ReviewOffice.confirmed(round);
        ReviewOffice.done(round, "publicity");
        tell("selection and publicity");

        assertThat(Api.get(null, "publicity/" + round).<Integer>path("items.size()"))
                .isEqualTo(Math.min(PROJECTS, 60));
    }

    /** What the service itself spent on one request, mean and by its own meter. */
    private static void tellServersShare(String method, String path) {
        var meters = RestAssured.given().basePath("").get("/q/metrics").asString();
        var seconds = meter(meters, "sum", method, path);
        var requests = meter(meters, "count", method, path);
        System.out.printf("review.volume %s %s: %.1f ms a request%n", method, path, 1000 * seconds / requests);
    }

    private static double meter(String meters, String which, String method, String path) {
        return meters.lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_" + which)
                        && line.contains("method=\"" + method + "\"")
                        && line.contains(path + "\"")
                        && line.contains("outcome=\"SUCCESS\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void tell(String what) {
        var now = System.nanoTime();
        System.out.printf("review.volume %d projects: %s in %d ms%n", PROJECTS, what, (now - since) / 1_000_000);
        since = now;
    }
}
