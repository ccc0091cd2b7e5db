package org.fourthousand.funding.subject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget names a subject code of its year's list; a year without a list takes no budget. */
@QuarkusTest
class SubjectsTest {

    private static final AtomicInteger LAST_YEAR = new AtomicInteger(2099);

    @Inject
    Scene scene;

    @Inject
    Database database;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aYearWithoutAListTakesNoBudgetAndSaysSo() {
        var year = aYear();

        budget(year, "2150510")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:subject-list-missing"))
                .body("violations.pointer", contains("/subjectCode"));
        assertThatThrownBy(() -> database.run(
                        new Caller("m", "m", Set.of(Role.FINANCE_MAKER), null, null, null, false),
                        connection -> connection.createStatement().execute("""
                        insert into budget (id, fund, year, amount, document_number, subject_code, state, maker_person, maker_name, maker_at, version)
                        values (gen_random_uuid(), '%s', %d, 1, 'D', '2150510', 'PROPOSED', 'm', 'm', now(), 0)
                        """.formatted(Scene.FUND, year))))
                .hasMessageContaining("budget_subject_of_year");
    }

    @Test
    void aCodeOfAnotherYearIsRefused() {
        var year = aYear();
        var next = aYear();
        load(year, "{\"code\":\"215\",\"name\":\"甲\"}").then().statusCode(201);
        load(next, "{\"code\":\"206\",\"name\":\"乙\"}").then().statusCode(201);

        budget(next, "215").then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:subject-unknown"));
        budget(year, "215").then().statusCode(201);
        budget(year, "21505").then().statusCode(409);
    }

    @Test
    void aYearsListIsReadByEverybodyAndOnlyGrows() {
        var year = aYear();
        load(year, "{\"code\":\"215\",\"name\":\"甲\"},{\"code\":\"21505\",\"name\":\"乙\"}")
                .then()
                .statusCode(201);
        load(year, "{\"code\":\"215\",\"name\":\"甲\"},{\"code\":\"2150517\",\"name\":\"产业发展\"}")
                .then()
                .statusCode(201);

        given().get(API + "budget-subjects/" + year)
                .then()
                .statusCode(200)
                .body("subjects.code", contains("215", "21505", "2150517"))
                .body("sources", contains("财政部"));
        load(year, "{\"code\":\"215\",\"name\":\"丙\"}").then().statusCode(400);
        for (var statement : new String[] {"update budget_subject set name = 'x'", "delete from budget_subject"}) {
            assertThatThrownBy(() -> database.run(
                            administrator(),
                            connection -> connection.createStatement().execute(statement)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aListComesAsACsvFileToo() {
        var year = aYear();

        csv(year, "\uFEFFcode,name\r\n215,\"资源勘探,工业信息等支出\"\r\n21505,工业和信息产业\r\n")
                .then()
                .statusCode(201)
                .body("subjects", hasSize(2))
                .body("subjects[0].name", equalTo("资源勘探,工业信息等支出"));
    }

    @Test
    void everyFaultOfAFileIsToldAndNothingIsTaken() {
        var year = aYear();

        csv(year, "code,name\n215,甲\n2150,乙\n315,丙\n206,\n208\n")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItems("#line/3", "#line/4", "#line/5", "#line/6"));
        csv(year, "code,name\n2150510,孤\n").then().statusCode(400).body("violations.pointer", hasItem("/subjects/0"));
        given().get(API + "budget-subjects/" + year).then().body("subjects", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,name\n", "name,code\n甲,215\n", "code,name\n\"215,甲\n", "\u0000", "code\n215\n"})
    void aFileThatIsNoListIsRefused(String file) {
        csv(2014, file).then().statusCode(400);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        scene.administrator()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv")
                .body("code,name\n215,资源\n".getBytes(java.nio.charset.Charset.forName("GB18030")))
                .post(API + "budget-subjects/2014/csv?source=x")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"2150\",\"name\":\"x\"}",
                "{\"code\":\"115\",\"name\":\"x\"}",
                "{\"code\":215,\"name\":\"x\"}",
                "{\"code\":\"215\",\"name\":\" \"}",
                "{\"code\":\"215\"}",
                "{\"code\":\"2150510\",\"name\":\"x\"}",
                "{\"code\":\"215\",\"name\":\"x\"},{\"code\":\"215\",\"name\":\"y\"}",
                "null"
            })
    void anImpossibleListIsRefused(String subjects) {
        load(2015, subjects).then().statusCode(400);
        assertThat(database.count("select count(*) from budget_subject where year = 2015 and source = '财政部'"))
                .isZero();
    }

    @Test
    void onlyAnAdministratorLoads() {
        for (var role : new Role[] {Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.AUDITOR}) {
            var caller = new Caller("u", "u", Set.of(role), null, null, null, false);
            assertThatThrownBy(() -> database.run(
                            caller, connection -> connection.createStatement().execute("""
                            insert into budget_subject (year, code, name, source, loaded_by, loaded_at) values (2014, '299', 'x', 'x', 'u', now())
                            """)))
                    .hasMessageContaining("row-level security");
        }
        scene.post(
                        scene.maker(),
                        "budget-subjects/2014",
                        "{\"source\":\"x\",\"subjects\":[{\"code\":\"215\",\"name\":\"x\"}]}")
                .then()
                .statusCode(403);
    }

    /** Years that no budget of another test is of, from the last one on. */
    private static int aYear() {
        return LAST_YEAR.getAndDecrement();
    }

    private Response budget(int year, String code) {
        return scene.post(scene.maker(), "budgets", """
                {"fund":"%s","year":%d,"amount":"1.00","documentNumber":"%s","subjectCode":"%s"}
                """.formatted(Scene.FUND, year, Scene.aDocument(), code));
    }

    private Response load(int year, String subjects) {
        return scene.post(
                scene.administrator(),
                "budget-subjects/" + year,
                "{\"source\":\"财政部\",\"subjects\":[" + subjects + "]}");
    }

    private Response csv(int year, String file) {
        return scene.administrator()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(API + "budget-subjects/" + year + "/csv?source=x");
    }

    private static Caller administrator() {
        return new Caller("a", "a", Set.of(Role.ADMINISTRATOR), null, null, null, false);
    }
}
