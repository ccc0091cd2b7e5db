package org.fourthousand.registry.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Search by text (two-character Chinese words use an index), industry, pillar, pole, park, division, fund, stage, amount, date". */
@QuarkusTest
class SearchTest {

    private static final AtomicInteger NEXT = new AtomicInteger(0x4E00);

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @Test
    void aTwoCharacterWordFindsItsProjects() {
        var word = word();
        var first = named("年产5万吨" + word + "生产线建设项目");
        var second = named(word);
        named("别的项目");

        search(Map.of("text", word)).body("items.id", containsInAnyOrder(first, second));
    }

    @Test
    void aSingleCharacterALongWordAndSeveralWordsFindThemToo() {
        var word = word();
        var both = named("湖南" + word + "电池级碳酸锂项目");
        var apart = named("碳化硅与硫酸锂" + word);

        search(Map.of("text", word.substring(0, 1), "sort", "OLDEST")).body("items.id", contains(both, apart));
        search(Map.of("text", word.substring(1), "sort", "OLDEST")).body("items.id", contains(both, apart));
        search(Map.of("text", "碳酸锂 " + word)).body("items.id", contains(both));
        search(Map.of("text", "碳酸锂" + word)).body("items.id", empty());
    }

    @ParameterizedTest
    @CsvSource({"5G,５ｇ", "it's,IT'S", "a\\b,A\\B", "(100%)_x,(100%)_X"})
    void formsOfTheSameCharacterAreTheSame(String written, String typed) {
        var word = word();
        var id = named(word + written + "项目");

        search(Map.of("text", word + typed)).body("items.id", contains(id));
    }

    @Test
    void whatTheProjectIsCalledComesBeforeWhatItsEnterpriseIsCalled() {
        var word = word();
        var byName = named(word + "项目");
        var byEnterprise = enterprise.register(Forms.with("enterpriseName", "株洲" + word + "有限公司"));

        search(Map.of("text", word)).body("items.id", contains(byName, byEnterprise));
        search(Map.of("text", word, "sort", "NEWEST")).body("items.id", contains(byEnterprise, byName));
        pages(Map.of("text", word), 1, List.of(byName, byEnterprise));
    }

    @ParameterizedTest
    @CsvSource({
        "industry=C37,industry=C14",
        "pillar=EQUIPMENT,pillar=FOOD",
        "pole=CZT_CORE,pole=JINGGANGAO_BELT",
        "park=株洲高新区,park=湘潭高新区",
        "division=430204,division=430203",
        "division=430200,division=430100",
        "division=430000,division=430100",
        "fund=TECHNICAL_UPGRADE,fund=INDUSTRY_UNIVERSITY_RESEARCH",
        "stage=DRAFT,stage=SUBMITTED",
        "minInvestment=1000000000.00,minInvestment=1000000000.01",
        "maxInvestment=1000000000.00,maxInvestment=999999999.99",
        "startFrom=2025-01-01,startFrom=2025-01-02",
        "startTo=2025-01-01,startTo=2024-12-31",
        "startTo=+999999-01-01,startTo=0001-01-01"
    })
    void eachFilterNarrows(String kept, String dropped) {
        var word = word();
        var id = named(word);

        search(with(Map.of("text", word), kept)).body("items.id", contains(id));
        search(with(Map.of("text", word), dropped)).body("items.id", empty()).body("counts.total.projects", equalTo(0));
    }

    @Test
    void theLibraryIsSearchedByItsDate() {
        var word = word();
        var id = Desk.inLibrary(uscc, Forms.with("name", word));
        String entered = Desk.registry().read(id).extract().path("enteredOn");

        library(Map.of("text", word, "enteredFrom", entered)).body("items.id", contains(id));
        library(Map.of("text", word, "enteredTo", entered)).body("items.id", contains(id));
        library(Map.of(
                        "text",
                        word,
                        "enteredFrom",
                        java.time.LocalDate.parse(entered).plusDays(1).toString()))
                .body("items.id", empty());
        named(word);
        search(Map.of("text", word, "sort", "ENTERED_LAST")).body("items.id", contains(id));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyOrderPagesThroughAllOfThemOnce(Order order) {
        var word = word();
        var ids = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            var form = Forms.with("name", word + number);
            form.put("constructionStart", "2025-0" + (1 + number / 2) + "-01");
            ids.add(enterprise.register(form));
        }

        var found = pages(Map.of("text", word, "sort", order.name()), 2, null);

        if (order.column().equals("entered_on")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void aSearchGoesOnOverTheEdgeOfABlock() {
        var word = word();
        var before = named(word + "甲");
        Owner.execute(
                "select setval('search_entry_place_seq', (((last_value >> 17) + 1) << 17) - 1) from search_entry_place_seq");
        var after = named(word + "乙");
        Owner.execute("select setval('search_entry_place_seq', last_value + 3000) from search_entry_place_seq");
        named("别的项目");

        pages(Map.of("text", word, "sort", "NEWEST"), 1, List.of(after, before));
        pages(Map.of("text", word, "sort", "OLDEST"), 1, List.of(before, after));
        pages(Map.of("text", word, "sort", "LARGEST"), 1, List.of(after, before));
        search(Map.of("text", word))
                .body("counts.total.projects", equalTo(2))
                .body("counts.total.exact", equalTo(true));
    }

    @Test
    void aNameThatChangesIsFoundByTheNewOne() {
        var old = word();
        var now = word();
        var id = named(old);
        var etag = enterprise.read(id).extract().header("ETag");

        enterprise.revise(id, etag, Forms.with("name", now)).statusCode(200);

        search(Map.of("text", now)).body("items.id", contains(id));
        search(Map.of("text", old)).body("items.id", empty());
    }

    @Test
    void theListOfProjectsFindsWordsByTheIndexToo() {
        var word = word();
        var first = named(word);
        var second = named(word + "二期");
        enterprise.submit(second).statusCode(200);

        enterprise
                .as()
                .queryParam("text", word)
                .get("/api/registry/v1/projects")
                .then()
                .body("items.id", contains(first, second));
        Desk.registry()
                .as()
                .queryParam("text", word)
                .get("/api/registry/v1/projects")
                .then()
                .body("items.id", contains(second));
        enterprise
                .as()
                .queryParam("text", word)
                .queryParam("limit", 1)
                .get("/api/registry/v1/projects")
                .then()
                .body("items.id", contains(first))
                .body("next", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=UPWARDS",
                "industry=X99",
                "pillar=GOLD",
                "minInvestment=viele",
                "enteredFrom=gestern",
                "after=!!!",
                "after=TEVBU1QAMQ",
                "limit=0",
                "limit=201"
            })
    void whatCannotBeSearchedIsTold(String query) {
        var status = enterprise
                .as()
                .get("/api/registry/v1/search?" + query)
                .then()
                .extract()
                .statusCode();

        assertThat(status).isBetween(400, 404);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var word = word();
        named(word);
        named(word);
        String next = search(Map.of("text", word, "sort", "LARGEST", "limit", "1"))
                .extract()
                .path("next");

        get(Map.of("text", word, "sort", "NEWEST", "after", next)).statusCode(400);
    }

    @Test
    void noWordsFindEverythingAndNobodySearchesWithoutAToken() {
        var id = named(word());

        search(Map.of("text", "  ")).body("items.id", hasItem(id));
        given().get("/api/registry/v1/search").then().statusCode(401);
    }

    /** Two characters that no other test uses. */
    static String word() {
        var first = NEXT.getAndIncrement();
        return Character.toString(first) + Character.toString(first + 0x2000);
    }

    private String named(String name) {
        return enterprise.register(Forms.with("name", name));
    }

    private ValidatableResponse search(Map<String, String> query) {
        return get(query).statusCode(200);
    }

    private ValidatableResponse get(Map<String, String> query) {
        return enterprise.as().queryParams(query).get("/api/registry/v1/search").then();
    }

    private static ValidatableResponse library(Map<String, String> query) {
        return given().queryParams(query).get("/api/registry/v1/library").then().statusCode(200);
    }

    private static Map<String, String> with(Map<String, String> query, String more) {
        var parts = more.split("=", 2);
        var all = new java.util.HashMap<>(query);
        all.put(parts[0], parts[1]);
        return all;
    }

    private List<String> pages(
            Map<String, String> query, int limit, @org.jspecify.annotations.Nullable List<String> expected) {
        var found = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = with(query, "limit=" + limit);
            if (!next.isEmpty()) {
                page.put("after", next);
            }
            var answer = search(page).extract();
            found.addAll(answer.<List<String>>path("items.id"));
            next = answer.path("next");
        }
        if (expected != null) {
            assertThat(found).isEqualTo(expected);
        }
        return found;
    }
}
