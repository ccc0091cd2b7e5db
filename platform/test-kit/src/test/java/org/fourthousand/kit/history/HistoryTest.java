package org.fourthousand.kit.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest {

    @Inject
    History history;

    @Inject
    EntityManager entities;

    @Inject
    Callers callers;

    @Test
    void sm3IsTheNationalHash() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void everyStepIsSignedAndTheChainIsWhole() {
        var id = Ids.next();
        step(id, "", "DRAFT", "registered");
        step(id, "DRAFT", "SUBMITTED", "submitted");

        assertThat(history.of("thing", id)).extracting(HistoryEntry::to).containsExactly("DRAFT", "SUBMITTED");
        assertThat(history.of("thing", id)).extracting(HistoryEntry::actorName).containsOnly("tester");
        assertThat(history.isIntact("thing", id)).isTrue();
    }

    @Test
    void manyFirstStepsAtOnceAreAsGoodAsOneByOne() {
        var first = Ids.next();
        var second = Ids.next();

        callers.runAs(
                Caller.system("tester"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> history.appendFirst("thing", List.of(first, second), "DRAFT", "registered")));
        step(second, "DRAFT", "SUBMITTED", "submitted");

        assertThat(history.of("thing", first)).extracting(HistoryEntry::to).containsExactly("DRAFT");
        assertThat(history.of("thing", second)).extracting(HistoryEntry::to).containsExactly("DRAFT", "SUBMITTED");
        assertThat(history.isIntact("thing", first)).isTrue();
        assertThat(history.isIntact("thing", second)).isTrue();
    }

    @Test
    void anEntrySlippedInWithAForgedReasonIsFound() {
        var id = Ids.next();
        step(id, "", "DRAFT", "registered");

        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        insert into history select aggregate_type, aggregate_id, 2, at, actor_id, actor_name, from_state,
                        'PAID', 'forged', hash, hash from history where aggregate_id = :id
                        """).setParameter("id", id).executeUpdate());

        assertThat(history.isIntact("thing", id)).isFalse();
    }

    @Test
    void aMissingFirstEntryIsFound() {
        var id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        insert into history values ('thing', :id, 2, now(), 'a', 'a', '', 'X', 'why', 'none', 'none')
                        """).setParameter("id", id).executeUpdate());

        assertThat(history.isIntact("thing", id)).isFalse();
    }

    @Test
    void twoEntriesCannotHaveOnePosition() {
        var id = Ids.next();
        step(id, "", "DRAFT", "registered");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "insert into history select * from history where aggregate_id = :id")
                                .setParameter("id", id)
                                .executeUpdate()))
                .hasMessageContaining("history_pkey");
    }

    @Test
    void anAuditorReadsTheCaseFileAndNobodyElse() {
        var id = Ids.next();
        step(id, "", "DRAFT", "registered");

        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/sample/v1/history/thing/" + id)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries[0].why", equalTo("registered"));
        given().auth()
                .oauth2(Tokens.of("r", Role.REGISTRY_OFFICER))
                .get("/api/sample/v1/history/thing/" + id)
                .then()
                .statusCode(403);
    }

    private void step(UUID id, String from, String to, String why) {
        callers.runAs(
                Caller.system("tester"),
                () -> QuarkusTransaction.requiringNew().run(() -> history.append("thing", id, from, to, why)));
    }
}
