package org.fourthousand.registry.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "Saved searches": named, each user's own, with how much is new since they last looked. */
@QuarkusTest
class SavedSearchesTest {

    private static final String SEARCHES = "/api/registry/v1/saved-searches";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private final Desk officer = Desk.of(Tokens.of("officer-" + UUID.randomUUID(), Role.REGISTRY_OFFICER));

    @Test
    void aSavedSearchIsRunAgainAndTellsWhatIsNewSinceItsOwnerLooked() {
        var word = SearchTest.word();
        var before = handedIn(word);
        Owner.fold();
        var id = save(officer, "新项目", word, "MINE").statusCode(201).extract().<String>path("id");

        var after = handedIn(word);
        enterprise.register(Forms.with("name", word + "草稿"));
        Owner.fold();

        read(id).body("newProjects.projects", equalTo(1)).body("newProjects.exact", equalTo(true));
        officer.as()
                .queryParam("sort", "OLDEST")
                .get(SEARCHES + "/" + id + "/results")
                .then()
                .body("items.id", contains(before, after))
                .body("counts.total.projects", equalTo(2));
        post(officer, "/" + id + "/visit", null).statusCode(200).body("newProjects.projects", equalTo(0));
        read(id).body("newProjects.projects", equalTo(0));
    }

    @Test
    void aSearchOfTheLibraryTellsWhatEnteredIt() {
        var word = SearchTest.word();
        Owner.fold();
        var county = Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430102"));
        var id = save(county, "库" + word, word, "LIBRARY")
                .statusCode(201)
                .extract()
                .<String>path("id");

        var entered = Desk.inLibrary(uscc, Forms.with("name", word));
        Owner.fold();

        county.as().get(SEARCHES + "/" + id).then().body("newProjects.projects", equalTo(1));
        county.as().get(SEARCHES + "/" + id + "/results").then().body("items.id", contains(entered));
    }

    @Test
    void aSearchIsKeptUnderANameOfItsOwnAndDeleted() {
        var id = save(officer, "重点项目", "锂电", "MINE")
                .statusCode(201)
                .header("Location", containsString("/saved-searches/"))
                .extract()
                .<String>path("id");

        save(officer, "重点项目", "汽车", "MINE").statusCode(409).body("violations.pointer", hasItem("/name"));
        officer.as().get(SEARCHES).then().body("name", contains("重点项目")).body("filter.text", contains("锂电"));
        officer.as().delete(SEARCHES + "/" + id).then().statusCode(204);
        officer.as().get(SEARCHES).then().body("$", empty());
    }

    @Test
    void nobodySeesAnothersSearches() throws SQLException {
        var id = save(officer, "我的", "锂电", "MINE").extract().<String>path("id");
        var other = Desk.of(Tokens.of("other-" + UUID.randomUUID(), Role.REGISTRY_OFFICER));

        other.as().get(SEARCHES + "/" + id).then().statusCode(404);
        other.as().delete(SEARCHES + "/" + id).then().statusCode(404);
        other.as().get(SEARCHES).then().body("$", empty());
        var stranger = new Caller("stranger", "s", Set.of(Role.REGISTRY_OFFICER), null, null, null, null, false);
        assertThatThrownBy(() -> insertAs(stranger, "somebody")).hasMessageContaining("row-level security");
    }

    @Test
    void whatCannotBeSavedIsTold() {
        post(officer, "", Map.of("name", " ", "scope", "MINE", "filter", Map.of()))
                .statusCode(400);
        post(officer, "", Map.of("name", "n", "scope", "ALL", "filter", Map.of()))
                .statusCode(400);
        post(officer, "", Map.of("name", "n", "scope", "MINE", "filter", Map.of("text", "x".repeat(101))))
                .statusCode(400);
        post(officer, "", Map.of("name", "n", "scope", "MINE", "filter", Map.of("colour", "red")))
                .statusCode(400);
    }

    private String handedIn(String name) {
        var id = enterprise.register(Forms.with("name", name + UUID.randomUUID()));
        enterprise.submit(id).statusCode(200);
        return id;
    }

    private ValidatableResponse read(String id) {
        return officer.as().get(SEARCHES + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse save(Desk desk, String name, String text, String scope) {
        return post(desk, "", Map.of("name", name, "scope", scope, "filter", Map.of("text", text)));
    }

    private static ValidatableResponse post(Desk desk, String path, @Nullable Object body) {
        var request = desk.as().header("Idempotency-Key", UUID.randomUUID());
        if (body != null) {
            request.body(body);
        }
        return request.post(SEARCHES + path).then();
    }

    private void insertAs(Caller caller, String owner) {
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "insert into saved_search values (gen_random_uuid(), '%s', 'n', 'MINE', '{}', 0, now(), 0)"
                                .formatted(owner));
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
    }
}
