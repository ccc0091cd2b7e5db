package org.fourthousand.kit.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowSecurityTest {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    @Test
    void anEnterpriseSeesItsOwnRowsOnlyThoughTheQueryHasNoFilter() {
        var mine = "mine-" + UUID.randomUUID();
        write(mine);
        write("theirs-" + UUID.randomUUID());

        given().auth()
                .oauth2(Tokens.enterprise(mine))
                .get("/api/sample/v1/notes")
                .then()
                .body("items", hasSize(1))
                .body("items[0].text", equalTo(mine));
    }

    @Test
    void aForeignIdIsNotFound() {
        var location = write("theirs-" + UUID.randomUUID());

        given().auth()
                .oauth2(Tokens.enterprise("somebody-else"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"text\":\"stolen\"}")
                .put(location)
                .then()
                .statusCode(404);
    }

    @Test
    void nobodySeesNothing() throws SQLException {
        write("some-" + UUID.randomUUID());

        assertThat(count(null)).isZero();
        assertThat(count(Caller.system("test"))).isPositive();
        assertThat(count(null)).as("nothing of the earlier caller remains").isZero();
    }

    @Test
    void aForeignRowCannotBeWritten() {
        var caller = new Caller("u", "u", Set.of(Role.ENTERPRISE), "mine", null, null, false);

        assertThatThrownBy(() -> callers.runAs(
                        caller,
                        () -> execute("insert into note values ('" + UUID.randomUUID() + "', 'theirs', 'x', 0)")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aCityAnswersForItsCountiesAndACountyForItself() {
        assertThat(answersFor(Role.CITY_OFFICER, "430200", "430204")).isTrue();
        assertThat(answersFor(Role.CITY_OFFICER, "430200", "430104")).isFalse();
        assertThat(answersFor(Role.COUNTY_OFFICER, "430204", "430204")).isTrue();
        assertThat(answersFor(Role.COUNTY_OFFICER, "430204", "430203")).isFalse();
        assertThat(answersFor(Role.REGISTRY_OFFICER, "430204", "430204")).isFalse();
        assertThat(answersFor(Role.COUNTY_OFFICER, null, "430204")).isFalse();
    }

    @Test
    void theAppRoleCannotRewriteHistory() {
        assertThatThrownBy(() -> callers.runAs(
                        Caller.system("test"), () -> execute("update history set why = 'nothing happened'")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> callers.runAs(Caller.system("test"), () -> execute("delete from history")))
                .hasMessageContaining("permission denied");
    }

    private boolean answersFor(Role role, @Nullable String own, String asked) {
        var answer = new boolean[1];
        callers.runAs(new Caller("u", "u", Set.of(role), null, own, null, false), () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement("select caller_answers_for(?)")) {
                statement.setString(1, asked);
                var result = statement.executeQuery();
                result.next();
                answer[0] = result.getBoolean(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return answer[0];
    }

    private long count(@Nullable Caller caller) throws SQLException {
        var found = new long[1];
        Runnable counting = () -> {
            try (var connection = dataSource.getConnection();
                    var result = connection.createStatement().executeQuery("select count(*) from note")) {
                result.next();
                found[0] = result.getLong(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        };
        if (caller == null) {
            counting.run();
        } else {
            callers.runAs(caller, counting);
        }
        return found[0];
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private static String write(String uscc) {
        return given().auth()
                .oauth2(Tokens.enterprise(uscc))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"" + uscc + "\"}")
                .post("/api/sample/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
