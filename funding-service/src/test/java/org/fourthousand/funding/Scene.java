package org.fourthousand.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;

/** The stage of a test, in the words of the finance office: who is who, what is known, and how far the money is. */
@Singleton
public class Scene {

    public static final String API = "/api/funding/v1/";
    public static final String FUND = "TECHNICAL_UPGRADE";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2014);
    private static final AtomicInteger NEXT_DOCUMENT = new AtomicInteger(1);

    private final Bus bus;
    private final TestClock testClock;
    private final Clock clock;
    private final AgroalDataSource dataSource;
    private final Callers callers;

    Scene(Bus bus, TestClock testClock, Clock clock, AgroalDataSource dataSource, Callers callers) {
        this.bus = bus;
        this.testClock = testClock;
        this.clock = clock;
        this.dataSource = dataSource;
        this.callers = callers;
    }

    /** A project with everything around it that a test needs. */
    public record Candidate(ProjectSnapshot project, UUID round, int year, String amount) {
        public UUID id() {
            return project.projectId();
        }

        public String uscc() {
            return project.uscc();
        }
    }

    public void isToday() {
        testClock.set(TODAY);
    }

    public void isOn(LocalDate day) {
        testClock.set(day);
    }

    // ---- who acts

    public RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public RequestSpecification maker() {
        return as(Tokens.of("maker", Role.FINANCE_MAKER));
    }

    public RequestSpecification checker() {
        return as(Tokens.of("checker", Role.FINANCE_CHECKER));
    }

    public RequestSpecification releaser() {
        return as(Tokens.of("releaser", Role.FINANCE_RELEASER));
    }

    public RequestSpecification auditor() {
        return as(Tokens.of("auditor", Role.AUDITOR));
    }

    public RequestSpecification enterprise(String uscc) {
        return as(Tokens.enterprise(uscc));
    }

    // ---- what the office does

    public Response post(RequestSpecification who, String path) {
        return who.header("Idempotency-Key", UUID.randomUUID()).post(API + path);
    }

    public Response post(RequestSpecification who, String path, String body) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(API + path);
    }

    public static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    /** A year that no other test uses. */
    public int aYear() {
        return NEXT_YEAR.getAndIncrement();
    }

    public static String aDocument() {
        return "湘财企指〔2026〕" + NEXT_DOCUMENT.getAndIncrement() + "号";
    }

    public Response proposeBudget(RequestSpecification who, int year, String amount) {
        return post(who, "budgets", """
                {"fund":"%s","year":%d,"amount":"%s","documentNumber":"%s","subjectCode":"2150510"}
                """.formatted(FUND, year, amount, aDocument()));
    }

    public void budget(int year, String amount) {
        var id = id(proposeBudget(maker(), year, amount));
        post(checker(), "budgets/" + id + "/approval").then().statusCode(200);
    }

    public Response proposeAward(RequestSpecification who, UUID project) {
        return post(who, "awards", award(project));
    }

    public static String award(UUID project) {
        return """
                {"projectId":"%s","documentNumber":"%s",
                 "performanceGoals":[{"indicator":"新增产值","target":"12000","unit":"万元"}]}
                """.formatted(project, aDocument());
    }

    /** An issued award with budget and confirmed account: its first instalment is due and payable. */
    public String issued(Candidate candidate) {
        budget(candidate.year(), "900000000.00");
        account(candidate);
        return issuedWithin(candidate);
    }

    public String issuedWithin(Candidate candidate) {
        var id = id(proposeAward(maker(), candidate.id()));
        post(checker(), "awards/" + id + "/approval").then().statusCode(200);
        return id;
    }

    public Response register(Candidate candidate, String name, String number) {
        return post(enterprise(candidate.uscc()), "payee-accounts", """
                {"accountName":"%s","cnaps":"102551000012","accountNumber":"%s"}
                """.formatted(name, number));
    }

    public String account(Candidate candidate) {
        var id = id(register(candidate, candidate.project().enterpriseName(), "6222020000001234567"));
        post(checker(), "payee-accounts/" + id + "/confirmation").then().statusCode(200);
        return id;
    }

    public Response request(RequestSpecification who, String award, int instalment) {
        return post(who, "awards/" + award + "/instalments/" + instalment + "/disbursement");
    }

    public Response step(RequestSpecification who, String disbursement, String step) {
        return post(who, "disbursements/" + disbursement + "/" + step);
    }

    public String ordered(String award, int instalment) {
        var id = id(request(maker(), award, instalment));
        step(checker(), id, "review").then().statusCode(200);
        step(releaser(), id, "approval").then().statusCode(200);
        step(releaser(), id, "order").then().statusCode(200);
        return id;
    }

    public Response bankPaid(String disbursement, String reference) {
        return post(
                maker(), "disbursements/" + disbursement + "/payment", """
                {"outcome":"PAID","bankReference":"%s","valueDate":"%s"}
                """.formatted(reference, LocalDate.now(clock)));
    }

    public Response bankReturned(String disbursement, String reference) {
        return post(maker(), "disbursements/" + disbursement + "/payment", """
                {"outcome":"RETURNED","bankReference":"%s","reason":"账号户名不符"}
                """.formatted(reference));
    }

    public String paid(String award, int instalment) {
        var id = ordered(award, instalment);
        bankPaid(id, aReference()).then().statusCode(200);
        return id;
    }

    public static String aReference() {
        return "BANK-" + UUID.randomUUID();
    }

    public Map<String, Object> fundYear(int year) {
        return auditor()
                .get(API + "funds/" + FUND + "/years/" + year)
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    public void bookIsSound(int year) {
        Map<String, Object> proof = auditor()
                .get(API + "trial-balance?fund=" + FUND + "&year=" + year)
                .then()
                .statusCode(200)
                .extract()
                .path("");
        assertThat(proof)
                .containsEntry("entriesBalance", true)
                .containsEntry("balancesMatchPostings", true)
                .containsEntry("chainIntact", true)
                .containsEntry("limitsHold", true)
                .containsEntry("sound", true);
    }

    // ---- what the other services tell

    /** A project of a year of its own, selected with an amount after a publicity that ended; known here when this returns. */
    public Candidate selected(String amount) {
        var candidate = candidate(amount);
        tellLibrary(candidate);
        tellPublicity(candidate, TODAY.minusDays(1));
        tellSelection(candidate, "SELECTED");
        awaitSelection(candidate);
        return candidate;
    }

    public Candidate candidate(String amount) {
        var id = Ids.next();
        var uscc = "9143" + id.toString().replace("-", "").substring(18);
        return new Candidate(project(id, uscc, "项目" + id), Ids.next(), aYear(), amount);
    }

    public static ProjectSnapshot project(UUID id, String uscc, String name) {
        return new ProjectSnapshot(
                id,
                name,
                null,
                uscc,
                "企业" + uscc,
                "contact@example.org",
                "430204",
                "C37",
                "EQUIPMENT",
                null,
                null,
                FUND,
                new BigDecimal("1000000000.00"),
                new BigDecimal("10000000.00"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2025, 6, 1));
    }

    public void tellLibrary(Candidate candidate) {
        bus.publish(new ProjectEnteredLibrary(candidate.project(), LocalDate.of(2025, 6, 1), java.util.List.of()));
        Awaitility.await("project known")
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from project where project_id = '%s'", candidate.id()) == 1);
    }

    public void tellPublicity(Candidate candidate, LocalDate lastDay) {
        bus.publish(new ListPublished(candidate.round(), candidate.year(), 1, lastDay.minusDays(10), lastDay));
        Awaitility.await("publicity known")
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from publicity where round_id = '%s'", candidate.round()) == 1);
    }

    public void tellSelection(Candidate candidate, String outcome) {
        bus.publish(new SelectionFinalised(
                candidate.round(),
                candidate.year(),
                candidate.id(),
                outcome,
                1,
                new BigDecimal("90.00"),
                FUND,
                new BigDecimal(candidate.amount()),
                TODAY));
    }

    public void awaitSelection(Candidate candidate) {
        Awaitility.await("selection known")
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from selection where project_id = '%s'", candidate.id()) == 1);
    }

    public ProgressReported progress(Candidate candidate, int physical) {
        return new ProgressReported(
                candidate.project(),
                Ids.next(),
                2026,
                1,
                BigDecimal.valueOf(physical),
                BigDecimal.valueOf(physical),
                "监理报告",
                clock.instant());
    }

    // ---- the database, as the application role

    public void inDatabase(Caller caller, Statements statements) {
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    statements.run(connection);
                    connection.commit();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException refused) {
                throw new Refused(refused);
            }
        });
    }

    public long count(String query, Object... arguments) {
        return countAs(Caller.system("test"), query, arguments);
    }

    public long countAs(Caller caller, String query, Object... arguments) {
        var found = new long[1];
        inDatabase(caller, connection -> {
            try (var result = connection.createStatement().executeQuery(query.formatted(arguments))) {
                result.next();
                found[0] = result.getLong(1);
            }
        });
        return found[0];
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    public interface Statements {
        void run(Connection connection) throws SQLException;
    }

    /** What the database refused. */
    public static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(SQLException why) {
            super(why.getMessage(), why);
        }
    }
}
