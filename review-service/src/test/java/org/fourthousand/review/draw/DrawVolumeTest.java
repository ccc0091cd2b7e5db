package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.junit.jupiter.api.Test;

/** A whole draw through the API, from the request to the last seat; {@code -Ddraw.volume=10000} for the largest round. */
@QuarkusTest
class DrawVolumeTest {

    private static final int PROJECTS = Integer.getInteger("draw.volume", 60);
    private static final int EXPERTS = Math.max(30, PROJECTS / 5);
    private static final String FUND = "DRAW_VOLUME_FUND";
    private static final List<String> FIELDS = List.of("A01", "A02", "A03", "A04", "A05");

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @Test
    void everySeatOfALargeRoundIsFilledInOneJob() {
        office.isOpenOn(ReviewOffice.TODAY);
        library();
        pool();
        var round = office.planned(FUND, "600000000.00");
        tell("opening", () -> ReviewOffice.done(round, "opening"));

        tell("draw", () -> ReviewOffice.done(round, "draw"));

        assertThat(rows.count(Caller.system("t"), "scoresheet where round_id = '" + round + "'"))
                .isEqualTo(5L * PROJECTS);
        assertThat(ReviewOffice.differences(round)).isEmpty();
    }

    private void library() {
        var enterprise = SampleProject.uscc(4000);
        inParts(
                PROJECTS,
                part -> rows.change(
                        Caller.system("test"),
                        "insert into library_project (project_id, name, uscc, enterprise_name, division, industry, fund,"
                                + " total_investment, requested_amount, library_date, handled_by, entered, standing, standing_at) values "
                                + part.stream()
                                        .map(number ->
                                                "('%s', 'p', '%s', 'e', '430204', '%s', '%s', 1000, 100, '2025-03-01', '{}', true,"
                                                                .formatted(
                                                                        Ids.next(),
                                                                        enterprise,
                                                                        FIELDS.get(number % FIELDS.size()),
                                                                        FUND)
                                                        + " 'IN_LIBRARY', now())")
                                        .collect(Collectors.joining(","))));
    }

    private void pool() {
        inParts(EXPERTS, part -> {
            var ids = part.stream().map(any -> Ids.next()).toList();
            rows.change(
                    Rows.person(Role.REVIEW_OFFICER),
                    "insert into expert (id, status, fields, joined_at, declared_at, version) values "
                            + part.stream()
                                    .map(number -> "('%s', 'ACTIVE', '{%s,%s}', now(), now(), 0)"
                                            .formatted(
                                                    ids.get(number - part.getFirst()),
                                                    FIELDS.get(number % FIELDS.size()),
                                                    FIELDS.get((number / 5 + number) % FIELDS.size())))
                                    .collect(Collectors.joining(",")));
            rows.change(
                    Rows.person(Role.REVIEW_OFFICER),
                    "insert into expert_identity (expert_id, name, email) values "
                            + ids.stream()
                                    .map(id -> "('%s', 'n', 'e@experts.example.org')".formatted(id))
                                    .collect(Collectors.joining(",")));
        });
    }

    private static void inParts(int number, java.util.function.Consumer<List<Integer>> each) {
        for (int from = 0; from < number; from += 500) {
            each.accept(
                    IntStream.range(from, Math.min(number, from + 500)).boxed().toList());
        }
    }

    private static void tell(String what, Runnable step) {
        long since = System.nanoTime();
        step.run();
        System.out.printf(
                "draw.volume %d projects of %d experts: %s in %d ms%n",
                PROJECTS, EXPERTS, what, (System.nanoTime() - since) / 1_000_000);
    }
}
