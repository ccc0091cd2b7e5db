package org.fourthousand.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.Test;

/** Reminders: three working days before, once of each deadline, only to who still owes. */
@QuarkusTest
class ScoresDueSweepTest {

    private final SampleProject project = SampleProject.of("DUE_FUND", "C15", SampleProject.uscc(701));

    @Inject
    ReviewOffice office;

    @Inject
    ScoresDueSweep sweep;

    @Inject
    Bus bus;

    @Test
    void anExpertWhoOwesScoresIsRemindedOnceOfEachDeadline() {
        var round = office.drawn("DUE_FUND", "60000000.00", 5, "C15", project);
        var panel = ReviewOffice.draw(round).panels().getFirst().experts();
        var punctual = panel.getFirst();
        ReviewOffice.scored(
                punctual,
                Objects.requireNonNull(ReviewOffice.seats(punctual, round).get(project.id())),
                "80");

        office.isOpenOn(LocalDate.of(2026, 2, 2)); // four working days left
        sweep.sweep();
        assertThat(bus.published(ScoresDue.class, round)).isEmpty();

        office.isOpenOn(LocalDate.of(2026, 2, 3)); // three left
        sweep.sweep();
        sweep.sweep();
        awaitReminders(round, 4);
        assertThat(bus.published(ScoresDue.class, round))
                .extracting(ScoresDue::expertId)
                .doesNotHaveDuplicates()
                .doesNotContain(punctual.value());
        assertThat(bus.published(ScoresDue.class, round)).allSatisfy(due -> {
            assertThat(due.missing()).isEqualTo(1);
            assertThat(due.scoresDueOn()).isEqualTo(ReviewOffice.SCORES_DUE);
        });

        Api.post(Api.officer(), "rounds/" + round + "/extension", Map.of("scoresDueOn", "2026-02-13", "reason", "专家出差"))
                .then()
                .statusCode(200);
        sweep.sweep();
        office.isOpenOn(LocalDate.of(2026, 2, 11)); // 12, 13: two left; 14 is a working day of the festival's shift
        sweep.sweep();
        awaitReminders(round, 8);
        assertThat(List.of(bus.published(ScoresDue.class, round).getLast().scoresDueOn()))
                .containsExactly(LocalDate.of(2026, 2, 13));
    }

    private void awaitReminders(String round, int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.published(ScoresDue.class, round).size() == number);
    }
}
