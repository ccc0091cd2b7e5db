package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.history.History;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Withdrawing from a project (回避): void scores, a replacement of the seed's order, and no way around it. */
@QuarkusTest
class RecusingTest {

    private static int number = 400;

    private final String field = List.of("B06", "B07", "B08", "B10", "B11").get(number % 5);
    private final String fund = "RECUSAL_FUND_" + ++number;
    private final SampleProject project = SampleProject.of(fund, field, SampleProject.uscc(number));

    @Inject
    ReviewOffice office;

    @Inject
    Bus bus;

    @Inject
    Rows rows;

    @Inject
    History history;

    @Test
    void aWithdrawnExpertsScoresAreVoidAndTheNextOfTheOrderScoresInstead() {
        var round = office.drawn(fund, "60000000.00", 8, field, project);
        var panel = ReviewOffice.draw(round).panels().getFirst().experts();
        var leaving = panel.get(2);
        for (var expert : panel) {
            ReviewOffice.scored(expert, seat(expert, round), expert.equals(leaving) ? "0" : "70");
        }
        var left = seat(leaving, round);

        recuse(leaving, left).then().statusCode(200).body("state", equalTo("RECUSED"));

        var file = ReviewOffice.draw(round);
        assertThat(ReviewOffice.differences(round)).isEmpty();
        var replacement = Objects.requireNonNull(file.replacements().getFirst().replacement());
        assertThat(panel).doesNotContain(replacement);
        assertThat(rows.ask(
                        Caller.system("t"), "select voided_at from scoresheet where assignment_id = '" + left + "'"))
                .isNotNull();
        var told = bus.await(ExpertRecused.class, round);
        assertThat(told.expertId()).isEqualTo(leaving.value());
        assertThat(told.replacementId()).isEqualTo(replacement.value());
        assertThat(told.replacementEmail()).isEqualTo(replacement + "@experts.example.org");
        ReviewOffice.step(round, "ranking").then().statusCode(409).body("detail", containsString("1 sheets"));

        ReviewOffice.scored(replacement, seat(replacement, round), "90");
        ReviewOffice.done(round, "ranking");
        Api.get(Api.officer(), "rounds/" + round + "/ranking")
                .then()
                .body("items[0].panel", contains("70.0000", "70.0000", "70.0000", "70.0000", "90.0000"))
                .body("items[0].score", equalTo("70.00"));
        assertThat(history.of("assignment", UUID.fromString(left)))
                .extracting(entry -> entry.to())
                .containsExactly("DRAWN", "SUBMITTED", "RECUSED");
        assertThat(history.of("assignment", UUID.fromString(left)).getLast().actorId())
                .isEqualTo("expert-" + leaving);
        assertThat(history.isIntact("assignment", UUID.fromString(left))).isTrue();
    }

    @Test
    void whoHasWithdrawnCannotComeBackNorWithdrawTwice() {
        var round = office.drawn(fund, "60000000.00", 8, field, project);
        var leaving = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
        var left = seat(leaving, round);
        recuse(leaving, left).then().statusCode(200);

        var token = Tokens.expert(leaving.toString());
        Api.put(token, "scoresheets/" + left, "\"1\"", ReviewOffice.sheet("80"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:recused"));
        Api.post(token, "scoresheets/" + left + "/submission").then().statusCode(409);
        recuse(leaving, left).then().statusCode(409);
        assertThat(ReviewOffice.draw(round).replacements()).hasSize(1);
    }

    @Test
    void theSameRequestTwiceWithdrawsOnce() {
        var round = office.drawn(fund, "60000000.00", 8, field, project);
        var leaving = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
        var left = seat(leaving, round);

        for (int times = 0; times < 2; times++) {
            Api.as(Tokens.expert(leaving.toString()))
                    .header("Idempotency-Key", "withdraw-" + left)
                    .body(Map.of("reason", "亲属任职"))
                    .post(Api.BASE + "assignments/" + left + "/recusal")
                    .then()
                    .statusCode(200);
        }

        assertThat(ReviewOffice.draw(round).replacements()).hasSize(1);
    }

    @Test
    void aTieDeclaredAfterTheDrawStopsTheSubmissionAndTheReplacement() {
        var round = office.drawn(fund, "60000000.00", 7, field, project);
        var before = ReviewOffice.draw(round);
        var tied = before.panels().getFirst().experts().getFirst();
        declareTie(tied);
        var seat = seat(tied, round);
        var token = Tokens.expert(tied.toString());
        Api.put(token, "scoresheets/" + seat, "\"0\"", ReviewOffice.sheet("100"))
                .then()
                .statusCode(200);

        Api.post(token, "scoresheets/" + seat + "/submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:conflict-of-interest"))
                .body("detail", containsString("kinship"));

        var waiting = before.experts().stream()
                .filter(reader ->
                        reader.fields().stream().anyMatch(each -> each.code().equals(field)))
                .map(DrawFile.Reader::expertId)
                .filter(expert -> !before.panels().getFirst().experts().contains(expert))
                .toList();
        waiting.stream().skip(1).forEach(this::declareTie);
        recuse(tied, seat).then().statusCode(200);
        var after = ReviewOffice.draw(round);
        assertThat(after.replacements().getFirst().replacement()).isEqualTo(waiting.getFirst());
        assertThat(ReviewOffice.differences(round)).isEmpty();
    }

    @Test
    void whenThePoolIsExhaustedTheWithdrawalStandsAndTheProjectHasNoScore() {
        var round = office.drawn(fund, "60000000.00", 5, field, project);
        var file = ReviewOffice.draw(round);
        var panel = file.panels().getFirst().experts();
        file.experts().stream()
                .map(DrawFile.Reader::expertId)
                .filter(expert -> !panel.contains(expert))
                .forEach(expert -> tieIfOfTheField(file, expert));
        recuse(panel.getFirst(), seat(panel.getFirst(), round)).then().statusCode(200);

        var after = ReviewOffice.draw(round);
        assertThat(after.replacements().getFirst().replacement()).isNull();
        var told = bus.await(ExpertRecused.class, round);
        assertThat(told.expertId()).isEqualTo(panel.getFirst().value());
        assertThat(told.replacementId()).isNull();
        assertThat(ReviewOffice.differences(round)).isEmpty();
        panel.stream().skip(1).forEach(expert -> ReviewOffice.scored(expert, seat(expert, round), "90"));
        ReviewOffice.done(round, "ranking", "selection");
        Api.get(Api.officer(), "rounds/" + round + "/selection")
                .then()
                .body("items[0].score", nullValue())
                .body("items[0].outcome", equalTo("NOT_SCORED"));
    }

    private void tieIfOfTheField(DrawFile file, ExpertId expert) {
        var knows = file.experts().stream()
                .filter(reader -> reader.expertId().equals(expert))
                .flatMap(reader -> reader.fields().stream())
                .anyMatch(each -> each.code().equals(field));
        if (knows) {
            declareTie(expert);
        }
    }

    private void declareTie(ExpertId expert) {
        var declaration = ReviewOffice.declaration(expert.value(), field);
        declaration.put("kinship", List.of(project.uscc()));
        Api.put(Api.officer(), "experts/" + expert, "\"0\"", declaration).then().statusCode(200);
    }

    private String seat(ExpertId expert, String round) {
        return Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
    }

    private static io.restassured.response.Response recuse(ExpertId expert, String seat) {
        return Api.post(Tokens.expert(expert.toString()), "assignments/" + seat + "/recusal", Map.of("reason", "亲属任职"));
    }
}
