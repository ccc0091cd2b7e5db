package org.fourthousand.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Many experts hand in at the same moment; prints how long they waited. {@code -Dreview.rush=200} for the size of a real day. */
@QuarkusTest
class SubmissionRushTest {

    private static final int PANEL = 5;
    private static final int EXPERTS = Integer.getInteger("review.rush", 20) / PANEL * PANEL;
    private static final String FIELD = "C21";

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI root;

    @Test
    void everybodyHandsInAtOnceAndNoSheetIsLost() throws Exception {
        var projects = IntStream.range(0, EXPERTS / PANEL)
                .mapToObj(number -> SampleProject.of("RUSH_FUND", FIELD, SampleProject.uscc(5000 + number)))
                .toArray(SampleProject[]::new);
        office.isOpenOn(ReviewOffice.TODAY);
        office.libraryHolds(projects);
        office.poolHas(EXPERTS, FIELD);
        var plan = ReviewOffice.plan("RUSH_FUND", "60000000.00");
        plan.put("maxProjectsPerExpert", 1);
        var round = Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        ReviewOffice.done(round, "opening", "draw");
        var requests = drafted(round);

        var first = rush(requests.subList(0, requests.size() / 2));
        var second = rush(requests.subList(requests.size() / 2, requests.size()));

        tell("first half, cold", first);
        tell("second half", second);
        assertThat(rows.count(
                        Caller.system("test"), "scoresheet where locked_at is not null and round_id = '" + round + "'"))
                .isEqualTo(EXPERTS);
    }

    /** Every expert's sheet is full; what hands it in is ready to be sent. */
    private List<HttpRequest> drafted(String round) {
        List<HttpRequest> requests = new ArrayList<>();
        for (var panel : ReviewOffice.draw(round).panels()) {
            for (var expert : panel.experts()) {
                var token = Tokens.expert(expert.toString());
                var seat = Objects.requireNonNull(
                        ReviewOffice.seats(expert, round).get(panel.projectId().value()));
                Api.put(token, "scoresheets/" + seat, "\"0\"", ReviewOffice.sheet("80"))
                        .then()
                        .statusCode(200);
                requests.add(HttpRequest.newBuilder(root.resolve(Api.BASE + "scoresheets/" + seat + "/submission"))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody())
                        .build());
            }
        }
        return requests;
    }

    /** Sends all at once and answers how long each waited, milliseconds, ascending. */
    private static List<Double> rush(List<HttpRequest> requests) throws Exception {
        var ready = new CountDownLatch(requests.size());
        List<Double> waits = new ArrayList<>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Double>> all = new ArrayList<>();
            for (var request : requests) {
                all.add(() -> {
                    ready.countDown();
                    ready.await();
                    var since = System.nanoTime();
                    var response = client.send(request, BodyHandlers.ofString());
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                    return (System.nanoTime() - since) / 1e6;
                });
            }
            for (var wait : threads.invokeAll(all)) {
                waits.add(wait.get());
            }
        }
        waits.sort(null);
        return waits;
    }

    private static void tell(String which, List<Double> waits) {
        System.out.printf(
                "review.rush %d at once, %s: p50 %.0f ms, p99 %.0f ms, last %.0f ms%n",
                waits.size(),
                which,
                waits.get(waits.size() / 2),
                waits.get((int) Math.ceil(waits.size() * 0.99) - 1),
                waits.getLast());
    }
}
