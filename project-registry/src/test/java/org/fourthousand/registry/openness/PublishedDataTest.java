package org.fourthousand.registry.openness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.OpenStandards;
import org.fourthousand.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open data as everybody reads it, without a token (六.5). */
@QuarkusTest
class PublishedDataTest {

    @Inject
    TestClock clock;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theCatalogueListsEveryDatasetWithItsCategoryAndEachIsThere() {
        Desk.inLibrary(uscc, Forms.good());

        var catalogue = read("").statusCode(200)
                .body("category", hasItems("DECISION", "MANAGEMENT", "SERVICE", "RESULT"))
                .body("license", everyItem(startsWith("https://")))
                .body("find { it.name == 'projects' }.updatedAt", notNullValue())
                .extract()
                .jsonPath();

        List<String> addresses = catalogue.getList("distributions.flatten().href");
        assertThat(addresses).hasSizeGreaterThan(25);
        assertThat(addresses)
                .allSatisfy(address -> given().get("/api/registry/v1/" + address)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", not(containsString("problem"))));
    }

    @Test
    void theOc4idsPackageValidatesAgainstThePublishedSchema() {
        var id = Desk.inLibrary(uscc, Forms.with("projectCode", projectCode()));
        var accepted = Desk.inLibrary(uscc, Forms.with("industry", "C14"));
        Desk.registry()
                .post("/" + accepted + "/acceptance", Map.of("documentNumber", "湘经信验〔2026〕9号"))
                .statusCode(200);

        var published = read("/oc4ids.json")
                .statusCode(200)
                .header("Link", containsString("creativecommons"))
                .extract()
                .asString();

        assertThat(OpenStandards.faultsOfOc4ids(published)).isEmpty();
        var json = JsonPath.from(published);
        var project = "projects.find { it.id == 'oc4ids-hn4000-%s' }";
        assertThat(json.getString(project.formatted(id) + ".status")).isEqualTo("implementation");
        assertThat(json.getString(project.formatted(accepted) + ".status")).isEqualTo("completion");
        assertThat(json.getString(project.formatted(accepted) + ".completion.endDate"))
                .isEqualTo("2026-03-02T00:00:00+08:00");
        assertThat(json.getString(project.formatted(id) + ".identifiers[1].scheme"))
                .isEqualTo("GB/T 40058");
        assertThat(published).doesNotContain("contact@enterprise.example", "registry-officer", "PRIVATE");
    }

    @Test
    void aProjectsStrategicIndustryAndCivilMilitaryIntegrationArePublished() {
        var tagged = Desk.inLibrary(uscc, Forms.good());
        var plain = Forms.good();
        plain.keySet().removeAll(List.of("strategicIndustry", "civilMilitary"));
        var untagged = Desk.inLibrary(uscc, plain);

        assertThat(project(tagged))
                .containsEntry("strategicIndustry", "NEW_MATERIALS")
                .containsEntry("civilMilitary", true);
        assertThat(project(untagged)).containsEntry("strategicIndustry", null).containsEntry("civilMilitary", false);
        read("/statistics/strategic-industry")
                .statusCode(200)
                .body("items.find { it.key == 'NEW_MATERIALS' }.name", equalTo("新材料"));
    }

    @Test
    void theCsvSaysWhatTheJsonSays() throws IOException {
        var form = Forms.with("name", "=HYPERLINK(\"x\"), \"引号\" " + UUID.randomUUID());
        var id = Desk.inLibrary(uscc, form);

        var answer = read("/projects.csv")
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("projects.csv"))
                .extract()
                .asString();

        var row = rows(answer).stream()
                .filter(each -> each.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        var project = project(id);
        assertThat(row.get("name")).isEqualTo("'" + form.get("name"));
        for (var column :
                List.of("uscc", "division", "industry", "totalInvestment", "stage", "enteredOn", "updatedAt")) {
            assertThat(row.get(column)).as(column).isEqualTo(project.get(column));
        }
        assertThat(row.get("capacityExpansion")).isEqualTo("false");
        assertThat(row.get("carriedOverTo")).isEmpty();
        assertThat(row.toMap().keySet()).isEqualTo(project.keySet());
        assertThat(answer).doesNotContain("contact@enterprise.example");
    }

    @Test
    void onlyProjectsInTheLibraryArePublishedAndNoPersonalData() {
        var id = Desk.inLibrary(uscc, Forms.good());
        var draft = Desk.enterprise(uscc).register(Forms.good());
        var checked = Desk.formChecked(uscc, Forms.good());
        var exited = Desk.inLibrary(uscc, Forms.good());
        Desk.registry().step(exited, "exit").statusCode(200);

        var ids = everyProject().stream().map(project -> project.get("id")).toList();

        assertThat(ids).contains(id).doesNotContain(draft, checked, exited);
        assertThat(project(id))
                .doesNotContainKeys("contactEmail", "ownership", "declarations", "gates", "filingNumber");
        assertThatThrownBy(() -> database.count(Caller.nobody(), "select count(contact_email) from open_project"))
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> database.attempt(Caller.system("test"), "update open_project set name = 'x'"))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/projects", "/projects.csv", "/oc4ids.json", "/statistics/stage", "/statistics/fund.csv"})
    void aReaderWhoHasItAlreadyIsToldSo(String path) {
        Desk.inLibrary(uscc, Forms.good());
        var answer = read(path)
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"))
                .extract();

        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/registry/v1/open-data" + path)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects.csv", "/oc4ids.json", "/statistics/stage", "/statistics/fund.csv"})
    void aReaderIsGivenWhatHasChanged(String path) {
        var id = Desk.inLibrary(uscc, Forms.good());
        var before = read(path).statusCode(200).extract().header("ETag");

        Desk.registry().step(id, "exit").statusCode(200);
        Desk.inLibrary(uscc, twiceTheCost());

        given().header("If-None-Match", before)
                .get("/api/registry/v1/open-data" + path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)));
    }

    private static Map<String, Object> twiceTheCost() {
        var form = new LinkedHashMap<>(Forms.good());
        form.put("totalInvestment", "2000000000.00");
        form.put("investmentPlan", Forms.plan("500000000.00", "500000000.00", "1000000000.00"));
        form.put("fundingSources", List.of(Forms.source("OWN_FUNDS", "2000000000.00")));
        return form;
    }

    @Test
    void aLibraryOfManyBatchesIsWrittenWholeAndInOrder() throws IOException {
        var enterprise = Enterprises.next();
        publishMany(enterprise, 1_203);

        var csv = rows(read("/projects.csv").extract().asString()).stream()
                .filter(row -> row.get("uscc").equals(enterprise))
                .map(row -> row.get("id"))
                .toList();
        var oc4ids = read("/oc4ids.json").extract().asString();

        assertThat(csv).hasSize(1_203).doesNotHaveDuplicates().isSorted();
        assertThat(OpenStandards.faultsOfOc4ids(oc4ids)).isEmpty();
        assertThat(JsonPath.from(oc4ids)
                        .<Object>getList(
                                "projects.findAll { it.parties[0].identifier.id == '%s' }".formatted(enterprise)))
                .hasSize(1_203);
        assertThat(everyProject().stream().filter(project -> enterprise.equals(project.get("uscc"))))
                .hasSize(1_203);
        withdraw(enterprise);
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void theStatisticsOfEveryDimensionAddUpToAllPublishedProjects(Dimension dimension) throws IOException {
        Desk.inLibrary(uscc, Forms.with("park", null));
        var projects = everyProject();

        var statistics = read("/statistics/" + dimension.path())
                .statusCode(200)
                .body("category", equalTo("RESULT"))
                .extract()
                .jsonPath();

        assertThat(statistics.getLong("total.projects")).isEqualTo(projects.size());
        assertThat(statistics.getList("items.sums.projects", Long.class).stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + (statistics.get("rest") == null ? 0 : statistics.getLong("rest.projects")))
                .isEqualTo(projects.size());
        assertThat(new BigDecimal(statistics.getString("total.totalInvestment")))
                .isEqualByComparingTo(projects.stream()
                        .map(project -> new BigDecimal(String.valueOf(project.get("totalInvestment"))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        var csv = rows(read("/statistics/" + dimension.path() + ".csv")
                .statusCode(200)
                .extract()
                .asString());
        assertThat(csv.stream()
                        .mapToLong(row -> Long.parseLong(row.get("projects")))
                        .sum())
                .isEqualTo(projects.size());
    }

    @Test
    void statisticsNameTheirValues() {
        Desk.inLibrary(uscc, Forms.with("park", null));

        read("/statistics/pillar").body("items.find { it.key == 'EQUIPMENT' }.name", equalTo("装备"));
        read("/statistics/prefecture").body("items.find { it.key == '430200' }.name", equalTo("株洲市"));
        read("/statistics/industry").body("items.find { it.key == 'C37' }.name", notNullValue());
        read("/statistics/fund").body("items.find { it.key == 'TECHNICAL_UPGRADE' }.name", equalTo("技术改造资金"));
        read("/statistics/year").body("items.key", hasItem("2026"));
        read("/statistics/enterprise").body("items.key", hasItem(uscc));
        read("/statistics/park").body("items.key", hasItem((Object) null));
        read("/statistics/colour").statusCode(404);
        read("/statistics/colour.csv").statusCode(404);
    }

    @Test
    void servicesArePublishedAsFiguresWithoutNames() {
        var id = Desk.inLibrary(uscc, Forms.good());
        var before = services();
        for (var number = 0; number < 2; number++) {
            Desk.county()
                    .post("/" + id + "/service-log", Map.of("kind", "ENERGY", "words", "协调用电"))
                    .statusCode(201);
        }

        read("/services")
                .statusCode(200)
                .body("category", equalTo("SERVICE"))
                .body("items[0].keySet()", containsInAnyOrder("year", "kind", "services", "projects"));
        assertThat(services()).isEqualTo(before + 2);
    }

    @Test
    void rollOversArePublishedWithoutTheOfficersName() {
        read("/roll-overs")
                .statusCode(200)
                .body("category", equalTo("DECISION"))
                .body("items", everyItem(not(hasKey("officer"))));
        assertThatThrownBy(() -> database.count(Caller.nobody(), "select count(officer) from roll_over_act"))
                .hasMessageContaining("does not exist");
    }

    private static int services() {
        Integer found =
                read("/services").extract().path("items.find { it.year == 2026 && it.kind == 'ENERGY' }?.services");
        return found == null ? 0 : found;
    }

    private static String projectCode() {
        return "2401-430204-04-01-%06d"
                .formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
    }

    private static Map<String, Object> project(String id) {
        return everyProject().stream()
                .filter(project -> id.equals(project.get("id")))
                .findFirst()
                .orElseThrow();
    }

    /** All pages, one after the other. */
    private static List<Map<String, Object>> everyProject() {
        var all = new ArrayList<Map<String, Object>>();
        @Nullable String next = null;
        do {
            var request = given().queryParam("limit", 200);
            if (next != null) {
                request.queryParam("after", next);
            }
            var page = request.get("/api/registry/v1/open-data/projects")
                    .then()
                    .statusCode(200)
                    .body("category", equalTo("MANAGEMENT"))
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);
        return all;
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static ValidatableResponse read(String path) {
        return given().get("/api/registry/v1/open-data" + path).then();
    }

    /** Many projects in the library, copied from one at the database; no other test looks at their county. */
    private void publishMany(String enterprise, int count) {
        var pattern = Desk.enterprise(enterprise).register(Forms.with("division", "433130"));
        var columns = database.text(
                Caller.system("test"),
                "select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_name = 'project' and column_name not in ('id', 'name') and is_generated = 'NEVER'");
        database.change(
                Database.enterprise(enterprise),
                "insert into project (id, name, %1$s) select uuidv7(), 'many ' || n, %1$s from project, generate_series(2, %2$s) n where id = '%3$s'"
                        .formatted(columns, count, pattern));
        database.change(
                Caller.system("test"),
                "update project set stage = 'IN_LIBRARY', entered_on = '2026-03-02' where uscc = '%s'"
                        .formatted(enterprise));
        database.change(
                Caller.system("test"),
                "insert into history select 'project', id, 1, now(), 'x', 'x', '', 'IN_LIBRARY', 'x', '', 'x' from project where uscc = '%s' and id <> '%s'"
                        .formatted(enterprise, pattern));
    }

    /** Out of the other tests' way. */
    private void withdraw(String enterprise) {
        database.change(
                Caller.system("test"), "update project set stage = 'EXITED' where uscc = '%s'".formatted(enterprise));
    }
}
