package org.fourthousand.review.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.Api;
import org.fourthousand.review.Owner;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identity, status, availability and performance of the experts of the pool. */
@QuarkusTest
class PoolTest {

    private static final List<String> FIELDS =
            List.of("G53", "G54", "G55", "G56", "G57", "G58", "G59", "G60", "H61", "H62", "J66", "J67", "J68", "J69");

    private static int number = 1300;

    private final UUID id = Ids.next();
    private final Map<String, Object> declaration = ReviewOffice.declaration(id, "A03");

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @Inject
    Owner owner;

    @Inject
    SealingAtStart sealing;

    @Inject
    History history;

    private String field = "";
    private String fund = "";
    private SampleProject project = SampleProject.of("", "A01", SampleProject.uscc(number));

    @BeforeEach
    void aFundAndAFieldOfItsOwn() {
        field = FIELDS.get(number - 1300);
        fund = "POOL_FUND_" + ++number;
        project = SampleProject.of(fund, field, SampleProject.uscc(number));
    }

    @Test
    void whoAnExpertIsStandsSealedInTheDatabaseAndMaskedInAnswers() {
        declaration.put("name", "欧阳明德");
        declaration.put("email", "ouyang@experts.example.org");
        declaration.put("phone", "13812345678");
        declaration.put("bankAccount", "6222020200112233445");
        ReviewOffice.join(declaration).then().statusCode(201).body("name", equalTo("欧**"));

        var row = Objects.requireNonNull(rows.ask(
                Caller.system("t"),
                "select concat(name, email, encode(sealed, 'escape'), octet_length(sealed)) from expert_identity where expert_id = '"
                        + id + "'"));
        assertThat(row)
                .doesNotContain("欧阳")
                .doesNotContain("ouyang")
                .doesNotContain("138")
                .doesNotContain("6222");
        for (var token : List.of(Api.officer(), Api.auditor())) {
            Api.get(token, "experts/" + id)
                    .then()
                    .body("name", equalTo("欧**"))
                    .body("email", equalTo("o***@experts.example.org"))
                    .body("phone", equalTo("***5678"))
                    .body("bankAccount", equalTo("**** 3445"));
        }
        Api.get(Tokens.expert(id.toString()), "experts/" + id)
                .then()
                .body("name", equalTo("欧阳明德"))
                .body("phone", equalTo("13812345678"))
                .body("bankAccount", equalTo("**** 3445"));
        Api.get(Api.administrator(), "experts/" + id).then().body("name", nullValue());
        assertThat(rows.ask(
                        Caller.system("t"),
                        "select count(*) from idempotency_key where body like '%欧阳%' or body like '%112233445%'"))
                .isEqualTo("0");
    }

    @Test
    void whatAnEarlierVersionLeftOpenIsSealedAtTheStartAndNothingIsLost() {
        ReviewOffice.join(declaration).then().statusCode(201);
        var identity = "expert_identity where expert_id = '" + id + "'";
        owner.command(
                "update expert_identity set sealed = null, email_print = null, name = '欧阳明德', email = 'ouyang@experts.example.org'"
                        + " where expert_id = '" + id + "'");

        sealing.sealAll(new StartupEvent());

        assertThat(owner.ask(
                        "select concat_ws('|', coalesce(name, ''), coalesce(email, ''), octet_length(sealed) > 40) from "
                                + identity))
                .isEqualTo("||t");
        assertThat(owner.ask("select count(*) from expert_identity where sealed is null"))
                .isEqualTo("0");
        Api.get(Tokens.expert(id.toString()), "experts/" + id)
                .then()
                .body("name", equalTo("欧阳明德"))
                .body("email", equalTo("ouyang@experts.example.org"));
    }

    @Test
    void noOtherRoleReadsIdentities() {
        ReviewOffice.join(declaration).then().statusCode(201);

        for (var role : Role.values()) {
            var token = Tokens.of("somebody", role);
            var read = Api.get(token, "experts/" + id);
            if (role != Role.REVIEW_OFFICER && role != Role.AUDITOR) {
                assertThat(read.statusCode() == 200 ? read.<Object>path("name") : null)
                        .as("%s %s", role, read.statusCode())
                        .isNull();
                assertThat(read.asString()).as(role.name()).doesNotContain("专").doesNotContain("@");
            }
            if (role != Role.REVIEW_OFFICER) {
                Api.post(token, "experts/" + id + "/identity-readings", Map.of("reason", "好奇"))
                        .then()
                        .statusCode(403);
            }
        }
        Api.get(null, "experts/" + id).then().statusCode(401);
    }

    @Test
    void readingAnIdentityInFullIsTheOfficesAndLeavesATrace() {
        declaration.put("bankAccount", "6222020200112233445");
        ReviewOffice.join(declaration).then().statusCode(201);

        Api.post(Api.officer(), "experts/" + id + "/identity-readings", Map.of("reason", "付评审费"))
                .then()
                .statusCode(200)
                .body("name", equalTo("专家 " + id))
                .body("bankAccount", equalTo("6222020200112233445"));

        Api.post(Api.auditor(), "experts/" + id + "/identity-readings", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        assertThat(history.of("expert", id).getLast().why()).isEqualTo("identity read: 付评审费");
        assertThat(history.of("expert", id).getLast().actorId()).isEqualTo("review-officer-1");
    }

    @Test
    void whatChangedStandsInTheHistoryAndNotWhatItWas() {
        ReviewOffice.join(declaration).then().statusCode(201);
        declaration.put("phone", "13800000000");
        declaration.put("practisingSince", 1998);
        declaration.put("kinship", List.of(SampleProject.uscc(1399)));

        Api.put(Api.officer(), "experts/" + id, "\"0\"", declaration)
                .then()
                .statusCode(200)
                .body("practisingSince", equalTo(1998));

        assertThat(history.of("expert", id).getLast().why())
                .isEqualTo("declared anew: identity, practisingSince, KINSHIP");
    }

    @Test
    void theSuspendedTheAbsentAndTheGoneAreNotDrawn() {
        office.isOpenOn(ReviewOffice.TODAY);
        office.libraryHolds(project);
        var present = office.poolHas(5, field);
        var suspended = Ids.next();
        ReviewOffice.join(ReviewOffice.declaration(suspended, field)).then().statusCode(201);
        step(suspended, "suspension").then().statusCode(200).body("status", equalTo("SUSPENDED"));
        var away = Ids.next();
        var declared = ReviewOffice.declaration(away, field);
        declared.put("absences", List.of(Map.of("from", "2026-01-20", "to", "2026-01-20")));
        ReviewOffice.join(declared).then().statusCode(201);
        var backBefore = Ids.next();
        var past = ReviewOffice.declaration(backBefore, "A03");
        past.put("absences", List.of(Map.of("from", "2025-12-01", "to", "2026-01-11")));
        ReviewOffice.join(past).then().statusCode(201);
        var gone = Ids.next();
        ReviewOffice.join(ReviewOffice.declaration(gone, field)).then().statusCode(201);
        step(gone, "departure").then().statusCode(200).body("status", equalTo("LEFT"));
        var round = office.planned(fund, "60000000.00");

        ReviewOffice.done(round, "opening", "draw");

        var file = ReviewOffice.draw(round);
        assertThat(file.panels().getFirst().experts())
                .extracting(ExpertId::value)
                .containsExactlyInAnyOrderElementsOf(present);
        assertThat(file.absentees())
                .extracting(each -> each.expertId().value() + " " + each.reason())
                .contains(suspended + " SUSPENDED", away + " AWAY")
                .noneMatch(each -> each.startsWith(gone.toString()) || each.startsWith(backBefore.toString()));
        assertThat(ReviewOffice.differences(round)).isEmpty();
    }

    @Test
    void whoLeavesInTheMiddleOfARoundIsReplacedInTheSeedsOrderAndTheirScoresAreVoid() {
        var second = SampleProject.of(fund, field, SampleProject.uscc(number + 50));
        var round = office.drawn(fund, "60000000.00", 7, field, project, second);
        var leaving = ReviewOffice.draw(round).panels().getFirst().experts().stream()
                .filter(expert -> ReviewOffice.seats(expert, round).size() == 2)
                .findFirst()
                .orElseThrow();
        var seats = ReviewOffice.seats(leaving, round);
        ReviewOffice.scored(leaving, Objects.requireNonNull(seats.get(project.id())), "80");
        Api.put(
                        Tokens.expert(leaving.toString()),
                        "scoresheets/" + seats.get(second.id()),
                        "\"0\"",
                        ReviewOffice.sheet("70"))
                .then()
                .statusCode(200);

        step(leaving.value(), "departure").then().statusCode(200);

        var after = ReviewOffice.draw(round);
        assertThat(after.replacements())
                .extracting(change -> change.projectId().value())
                .containsExactlyInAnyOrder(project.id(), second.id());
        assertThat(after.replacements()).allSatisfy(change -> {
            assertThat(change.recused()).isEqualTo(leaving);
            assertThat(change.replacement()).isNotNull();
        });
        assertThat(ReviewOffice.differences(round)).isEmpty();
        assertThat(rows.ask(
                        Caller.system("t"),
                        "select count(*) from scoresheet where voided_at is not null and expert_id = '" + leaving
                                + "'"))
                .isEqualTo("2");
        step(leaving.value(), "departure").then().statusCode(409);
        assertThat(history.of("expert", leaving.value()).getLast().to()).isEqualTo("LEFT");
    }

    @Test
    void whatWhoeverLeftGaveIsNotInTheScoreAndTheWholeRoundIsTrue() {
        var round = office.drawn(fund, "60000000.00", 7, field, project);
        var leaving = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
        ReviewOffice.scored(
                leaving,
                Objects.requireNonNull(ReviewOffice.seats(leaving, round).get(project.id())),
                "10");
        step(leaving.value(), "departure").then().statusCode(200);
        var file = ReviewOffice.draw(round);
        var next = Objects.requireNonNull(file.replacements().getFirst().replacement());
        Stream.concat(file.panels().getFirst().experts().stream().skip(1), Stream.of(next))
                .forEach(expert -> ReviewOffice.scored(
                        expert,
                        Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id())),
                        "80"));

        ReviewOffice.done(round, "ranking", "selection");
        ReviewOffice.confirmed(round);
        ReviewOffice.done(round, "publicity");

        Api.get(Api.officer(), "rounds/" + round + "/ranking").then().body("items[0].score", equalTo("80.00"));
        ReviewOffice.isTrue(round);
        assertThat(ReviewOffice.bundle(round).path("sheets")).hasSize(5);
    }

    @Test
    void whoLeavesAfterTheRankingChangesNothingInIt() {
        var round = office.drawn(fund, "60000000.00", 6, field, project);
        ReviewOffice.allScored(round, Map.of(project.id(), "80"));
        ReviewOffice.done(round, "ranking");
        var leaving = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();

        step(leaving.value(), "departure").then().statusCode(200);

        assertThat(ReviewOffice.draw(round).replacements()).isEmpty();
    }

    @Test
    void fromTheSuspendedNothingIsTakenUntilTheyAreReinstated() {
        var round = office.drawn(fund, "60000000.00", 5, field, project);
        var expert = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
        var seat = Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
        var token = Tokens.expert(expert.toString());
        Api.put(token, "scoresheets/" + seat, "\"0\"", ReviewOffice.sheet("80"))
                .then()
                .statusCode(200);
        step(expert.value(), "suspension").then().statusCode(200);

        Api.post(token, "scoresheets/" + seat + "/submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:expert-inactive"))
                .body("detail", containsString("ask the selection office"));

        step(expert.value(), "suspension").then().statusCode(409);
        step(expert.value(), "reinstatement").then().statusCode(200).body("status", equalTo("ACTIVE"));
        Api.post(token, "scoresheets/" + seat + "/submission").then().statusCode(200);
    }

    @Test
    void thePerformanceRecordSaysHowAnExpertHasDoneAndNothingBeforeTheRanking() {
        var round = office.drawn(fund, "60000000.00", 6, field, project);
        var panel = ReviewOffice.draw(round).panels().getFirst().experts();
        var lenient = panel.getFirst();
        var leaving = panel.getLast();
        Api.post(
                        Tokens.expert(leaving.toString()),
                        "assignments/" + ReviewOffice.seats(leaving, round).get(project.id()) + "/recusal",
                        Map.of("reason", "亲属任职"))
                .then()
                .statusCode(200);
        var points = new HashMap<ExpertId, String>();
        ReviewOffice.draw(round).panels().getFirst().experts().forEach(expert -> points.put(expert, "70"));
        points.remove(leaving);
        points.put(
                Objects.requireNonNull(
                        ReviewOffice.draw(round).replacements().getFirst().replacement()),
                "70");
        points.put(lenient, "90");
        points.forEach((expert, given) -> ReviewOffice.scored(
                expert, Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id())), given));

        Api.get(Api.officer(), "experts/" + lenient + "/performance")
                .then()
                .statusCode(200)
                .body("drawn", equalTo(1))
                .body("submitted", equalTo(1))
                .body("daysBeforeDeadline", equalTo(25.0f))
                .body("compared", equalTo(0))
                .body("deviation", nullValue());
        Api.get(Api.officer(), "experts/" + leaving + "/performance").then().body("recused", equalTo(1));

        ReviewOffice.done(round, "ranking");
        Api.get(Api.officer(), "experts/" + lenient + "/performance")
                .then()
                .body("compared", equalTo(1))
                .body("deviation", equalTo(20.0f))
                .body("leaning", equalTo(20.0f));
        Api.get(Api.auditor(), "experts/" + lenient + "/performance").then().statusCode(200);
        Api.get(Api.administrator(), "experts/" + lenient + "/performance")
                .then()
                .statusCode(403);
        Api.get(Tokens.expert(lenient.toString()), "experts/" + lenient + "/performance")
                .then()
                .statusCode(403);
    }

    @Test
    void theDatabaseShowsAbsencesAndAccountsToTheirReadersOnly() {
        declaration.put("absences", List.of(Map.of("from", "2026-03-01", "to", "2026-03-02")));
        ReviewOffice.join(declaration).then().statusCode(201);

        for (var role : Role.values()) {
            var caller = Rows.person(role);
            assertThat(rows.count(caller, "expert_absence where expert_id = '" + id + "'"))
                    .as(role.name())
                    .isEqualTo(role == Role.REVIEW_OFFICER || role == Role.AUDITOR ? 1 : 0);
            assertThat(rows.count(caller, "expert_account where expert_id = '" + id + "'"))
                    .as(role.name())
                    .isEqualTo(
                            role == Role.REVIEW_OFFICER || role == Role.AUDITOR || role == Role.ADMINISTRATOR ? 1 : 0);
        }
        assertThat(rows.count(Rows.expert(id), "expert_absence")).isOne();
        assertThat(rows.count(Rows.expert(id), "expert_account")).isZero();
        assertThat(rows.change(Rows.expert(id), "delete from expert_absence")).isZero();
        assertThat(rows.change(Rows.person(Role.AUDITOR), "update expert_account set attempts = 9"))
                .isZero();
        assertThat(rows.change(Rows.person(Role.AUDITOR), "update expert set status = 'LEFT'"))
                .isZero();
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsAndAPhoneThatIsNoneAreTold() {
        declaration.put("absences", List.of(Map.of("from", "2026-03-02", "to", "2026-03-01")));
        ReviewOffice.join(declaration).then().statusCode(400).body("violations[0].pointer", equalTo("/absences/0/to"));

        declaration.remove("absences");
        declaration.put("phone", "call me");
        ReviewOffice.join(declaration).then().statusCode(400).body("violations[0].pointer", equalTo("/phone"));
        declaration.put("phone", "13800000000");
        declaration.put("bankAccount", "12");
        ReviewOffice.join(declaration).then().statusCode(400).body("detail", not(containsString("12 ")));
    }

    private static io.restassured.response.Response step(UUID expert, String step) {
        return Api.post(Api.officer(), "experts/" + expert + "/" + step, Map.of("reason", "一个理由"));
    }
}
