package org.fourthousand.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** The finance office of a test: who is who, what they do over HTTP, and how far the money is. */
@Singleton
public class Scene {

    public static final String API = "/api/funding/v1/";
    public static final String FUND = "TECHNICAL_UPGRADE";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    /** More than seven working days, whatever holidays lie between. */
    private static final Duration PUBLICITY = Duration.ofDays(21);

    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2014);
    /** Days of which each is used by one test to change a number of the policy. */
    private static final Iterator<LocalDate> PARAMETER_DAYS =
            Stream.iterate(LocalDate.of(2026, 4, 1), day -> day.plusDays(4)).iterator();

    private static final AtomicInteger NEXT_FUND = new AtomicInteger(1);
    private static final Set<Integer> YEARS_WITH_SUBJECTS = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger NEXT_DOCUMENT = new AtomicInteger(1);

    private final TestClock testClock;
    private final Clock clock;
    private int shared;

    Scene(TestClock testClock, Clock clock) {
        this.testClock = testClock;
        this.clock = clock;
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

    public RequestSpecification administrator() {
        return as(Tokens.of("admin", Role.ADMINISTRATOR));
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

    /** A year for tests that ask nothing of its sums. */
    public synchronized int sharedYear() {
        if (shared == 0) {
            shared = aYear();
        }
        return shared;
    }

    public static String aDocument() {
        return "湘财企指〔2026〕" + NEXT_DOCUMENT.getAndIncrement() + "号";
    }

    /** A fund that no other test uses: proposed by the administrator, confirmed by the checker. */
    public String aFund() {
        var code = "TEST_FUND_" + NEXT_FUND.getAndIncrement();
        post(administrator(), "funds", """
                {"code":"%s","nameZh":"测试资金","nameEn":"Fund of a test","clause":"六.3","document":"%s","effectiveFrom":"2014-01-01"}
                """.formatted(code, aDocument())).then().statusCode(201);
        post(checker(), "funds/" + code + "/confirmation").then().statusCode(200);
        return code;
    }

    /** The budget subjects of a year are loaded. */
    public void subjects(int year) {
        if (YEARS_WITH_SUBJECTS.add(year)) {
            post(administrator(), "budget-subjects/" + year, """
                    {"source":"政府收支分类科目","subjects":[{"code":"215","name":"资源勘探工业信息等支出"},
                     {"code":"21505","name":"工业和信息产业"},{"code":"2150510","name":"工业和信息产业支持"}]}
                    """).then().statusCode(201);
        }
    }

    public Response proposeBudget(RequestSpecification who, int year, String amount) {
        return proposeBudget(who, FUND, year, amount);
    }

    public Response proposeBudget(RequestSpecification who, String fund, int year, String amount) {
        subjects(year);
        return post(who, "budgets", """
                {"fund":"%s","year":%d,"amount":"%s","documentNumber":"%s","subjectCode":"2150510"}
                """.formatted(fund, year, amount, aDocument()));
    }

    public void budget(int year, String amount) {
        budget(FUND, year, amount);
    }

    public void budget(String fund, int year, String amount) {
        var id = id(proposeBudget(maker(), fund, year, amount));
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
        published(id);
        post(checker(), "awards/" + id + "/approval").then().statusCode(200);
        return id;
    }

    /** A proposed award has been before the public, and nobody objected. */
    public void published(String award) {
        testClock.advance(PUBLICITY.negated());
        publicList(award);
        testClock.advance(PUBLICITY);
    }

    /** A list with this award that is published today. */
    public String publicList(String award) {
        var list = id(proposeList(maker(), award));
        post(checker(), "allocation-lists/" + list + "/publication").then().statusCode(200);
        return list;
    }

    public Response proposeList(RequestSpecification who, String award) {
        var known = auditor().get(API + "awards/" + award).then().extract();
        return post(who, "allocation-lists", """
                {"fund":"%s","year":%s,"documentNumber":"%s","awards":["%s"]}
                """.formatted(known.path("fund"), known.path("year"), aDocument(), award));
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

    /** An account in the place of the confirmed one, which rests now. */
    public String changedAccount(Candidate candidate) {
        var id = id(register(candidate, candidate.project().enterpriseName(), "6222020000007654321"));
        post(checker(), "payee-accounts/" + id + "/confirmation").then().statusCode(200);
        return id;
    }

    public Response recordEvaluation(RequestSpecification who, String award, String result, LocalDate day) {
        return post(who, "awards/" + award + "/evaluations", """
                {"result":"%s","finding":"绩效目标已实现","documentNumber":"%s","evaluatedOn":"%s"}
                """.formatted(result, aDocument(), day));
    }

    /** An evaluation of today that counts. */
    public String evaluated(String award, String result) {
        var id = id(recordEvaluation(maker(), award, result, LocalDate.now(clock)));
        post(checker(), "awards/" + award + "/evaluations/" + id + "/confirmation")
                .then()
                .statusCode(200);
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
        return fundYear(FUND, year);
    }

    public Map<String, Object> fundYear(String fund, int year) {
        return auditor()
                .get(API + "funds/" + fund + "/years/" + year)
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    public void bookIsSound(int year) {
        bookIsSound(FUND, year);
    }

    public void bookIsSound(String fund, int year) {
        Map<String, Object> proof = auditor()
                .get(API + "trial-balance?fund=" + fund + "&year=" + year)
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

    /** A person with every role of the finance office, so that only the person can be what is refused. */
    public RequestSpecification person(String name) {
        return as(Tokens.of(name, Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER));
    }

    public static void samePerson(Response response) {
        response.then().statusCode(403).body("type", equalTo("urn:fourthousand:problem:same-person"));
    }

    /** The statuses of requests sent at the same time. */
    public static List<Integer> atOnce(int times, Supplier<Response> request) {
        try (var pool = Executors.newFixedThreadPool(times)) {
            return pool
                    .invokeAll(Collections.<Callable<Integer>>nCopies(
                            times, () -> request.get().statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    /** On a day from which on a number of the policy has another value; afterwards it is the next day with the old value. */
    public void withParameter(String name, String value, String usual, Runnable action) {
        var day = PARAMETER_DAYS.next();
        parameter(name, value, day, day);
        isOn(day);
        try {
            action.run();
        } finally {
            parameter(name, usual, day.plusDays(1), null);
            isOn(day.plusDays(1));
        }
    }

    /** On a day on which a number of the policy is not in force; afterwards as above. */
    public void withoutParameter(String name, String usual, Runnable action) {
        var day = PARAMETER_DAYS.next();
        parameter(name, usual, day.minusDays(1), day.minusDays(1));
        isOn(day);
        try {
            action.run();
        } finally {
            parameter(name, usual, day.plusDays(1), null);
            isOn(day.plusDays(1));
        }
    }

    private void parameter(String name, String value, LocalDate from, @Nullable LocalDate to) {
        post(administrator(), "policy-parameters", """
                {"name":"%s","value":"%s","effectiveFrom":"%s","effectiveTo":%s,"source":"test"}
                """.formatted(
                                name, value, from, to == null ? "null" : "\"" + to + "\""))
                .then()
                .statusCode(201);
    }
}
