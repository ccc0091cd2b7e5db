package org.fourthousand.review.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pool: who may fill it, and who learns who an expert is. */
@QuarkusTest
class ExpertsResourceTest {

    private final UUID id = Ids.next();
    private final Map<String, Object> declaration = ReviewOffice.declaration(id, "A02");

    @Inject
    Rows rows;

    @Test
    void anAdministratorTakesAnExpertInAndDoesNotReadThemBack() {
        declaration.put("holdings", List.of(SampleProject.uscc(801)));

        Api.post(Api.administrator(), "experts", declaration)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/review/v1/experts/" + id))
                .body("id", equalTo(id.toString()))
                .body("name", nullValue())
                .body("email", nullValue())
                .body("ties", nullValue());

        Api.get(Api.administrator(), "experts/" + id).then().statusCode(200).body("name", nullValue());
        Api.get(Api.officer(), "experts/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("专**"))
                .body("email", notNullValue())
                .body("ties.kind[0]", equalTo("HOLDING"));
        Api.get(Api.auditor(), "experts/" + id).then().statusCode(200).body("name", equalTo("专**"));
        assertThat(wholePool(Api.administrator()))
                .contains(id.toString())
                .doesNotContain("专家 " + id)
                .doesNotContain(SampleProject.uscc(801));
    }

    @Test
    void anExpertReadsThemselvesOnly() {
        ReviewOffice.join(declaration).then().statusCode(201);
        var other = ReviewOffice.declaration(Ids.next(), "A02");
        ReviewOffice.join(other).then().statusCode(201);

        Api.get(Tokens.expert(id.toString()), "experts/" + id)
                .then()
                .statusCode(200)
                .body("name", notNullValue());
        Api.get(Tokens.expert(id.toString()), "experts/" + other.get("id"))
                .then()
                .statusCode(404);
        Api.get(Tokens.expert(id.toString()), "experts").then().statusCode(403);
    }

    @Test
    void anIdIsTakenOnce() {
        ReviewOffice.join(declaration).then().statusCode(201);

        ReviewOffice.join(declaration)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:already-in-pool"));
    }

    @Test
    void onePersonIsOneExpertWhateverTheIdAndWhoeverAsks() {
        ReviewOffice.join(declaration).then().statusCode(201);
        var again = ReviewOffice.declaration(Ids.next(), "A02");
        var own = again.get("email");
        again.put("email", String.valueOf(declaration.get("email")).toUpperCase(Locale.ROOT));

        for (var token : List.of(Api.officer(), Api.administrator())) {
            Api.post(token, "experts", again)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:fourthousand:problem:already-in-pool"));
        }

        again.put("email", own);
        ReviewOffice.join(again).then().statusCode(201);
        again.put("email", declaration.get("email"));
        Api.put(Api.officer(), "experts/" + again.get("id"), "\"0\"", again)
                .then()
                .statusCode(409);
        Api.put(Api.officer(), "experts/" + id, "\"0\"", declaration).then().statusCode(200);
    }

    @Test
    void aNewDeclarationReplacesTheOld() {
        ReviewOffice.join(declaration).then().statusCode(201);
        declaration.put(
                "employments",
                List.of(Map.of("uscc", SampleProject.uscc(802), "from", "2020-01-01", "to", "2024-01-01")));

        Api.put(Api.officer(), "experts/" + id, "\"0\"", declaration)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("ties", hasSize(1))
                .body("ties[0].to", equalTo("2024-01-01"));
        Api.put(Api.officer(), "experts/" + id, "\"0\"", declaration).then().statusCode(412);
        Api.as(Api.officer())
                .body(declaration)
                .put(Api.BASE + "experts/" + id)
                .then()
                .statusCode(428);
        declaration.put("id", UUID.randomUUID().toString());
        Api.put(Api.officer(), "experts/" + id, "\"1\"", declaration).then().statusCode(400);
    }

    @Test
    void anEmploymentThatEndsBeforeItBeginsIsTold() {
        declaration.put(
                "employments",
                List.of(Map.of("uscc", SampleProject.uscc(802), "from", "2024-01-01", "to", "2020-01-01")));

        ReviewOffice.join(declaration)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/employments/0/to"));
    }

    @Test
    void aDivisionThatTheStandardDoesNotKnowAndARelativesEnterpriseWithABadCodeAreTold() {
        declaration.put("fields", List.of("C35", "C99"));
        ReviewOffice.join(declaration)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo("/fields/1"));

        declaration.put("fields", List.of("C35"));
        declaration.put("kinship", List.of(SampleProject.uscc(804), "91430100MA4L00011L"));
        ReviewOffice.join(declaration)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo("/kinship/1"));

        Api.get(Api.officer(), "experts/" + id).then().statusCode(404);
    }

    @Test
    void theDatabaseShowsIdentityAndTiesToTheOfficeTheAuditorAndTheExpertOnly() {
        declaration.put("kinship", List.of(SampleProject.uscc(803)));
        ReviewOffice.join(declaration).then().statusCode(201);

        for (var role : Role.values()) {
            var may = role == Role.REVIEW_OFFICER || role == Role.AUDITOR ? 1 : 0;
            var caller = Rows.person(role);
            assertThat(rows.count(caller, "expert_identity where expert_id = '" + id + "'"))
                    .as(role.name())
                    .isEqualTo(may);
            assertThat(rows.count(caller, "expert_tie where expert_id = '" + id + "'"))
                    .as(role.name())
                    .isEqualTo(may);
        }
        assertThat(rows.count(Rows.expert(id), "expert_identity")).isOne();
        assertThat(rows.count(Rows.expert(id), "expert_tie")).isOne();
        assertThat(rows.change(Rows.person(Role.ADMINISTRATOR), "update expert_identity set email = 'x'"))
                .isZero();
        assertThat(rows.change(Rows.expert(id), "delete from expert_tie")).isZero();
    }

    /** All pages of the pool. */
    private static String wholePool(String token) {
        var pages = new StringBuilder();
        var after = "";
        while (after != null) {
            var page = Api.get(token, "experts?limit=200" + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            pages.append(page.asString());
            after = page.<@Nullable String>path("next");
        }
        return pages.toString();
    }
}
