package org.fourthousand.notification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.fourthousand.kit.caller.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactsTest {

    private static final String PATH = "/api/notification/v1/contacts/finance-checker/430000";

    @Test
    void aContactIsRecordedOnceAndChangedOnlyByWhoHasSeenIt() {
        var tag = put("one@example.org", null)
                .statusCode(201)
                .body("email", equalTo("one@example.org"))
                .body("language", equalTo("ZH"))
                .extract()
                .header("ETag");

        put("two@example.org", null).statusCode(428);
        put("two@example.org", tag).statusCode(200);
        put("three@example.org", tag).statusCode(412);

        Desk.administrator().get("contacts/finance-checker/430000").body("email", equalTo("two@example.org"));
        Desk.person("auditor", Role.AUDITOR).get("contacts?limit=200").body("items.email", hasItem("two@example.org"));
        Desk.administrator().get("contacts/finance-releaser/430000").statusCode(404);
    }

    private static ValidatableResponse put(String email, @Nullable String ifMatch) {
        var request = Desk.administrator()
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "复核岗"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(PATH)
                .then();
    }
}
