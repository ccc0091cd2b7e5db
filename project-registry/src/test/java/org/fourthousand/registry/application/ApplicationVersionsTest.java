package org.fourthousand.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each submission is kept as a version, and two versions can be compared by reading. */
@QuarkusTest
class ApplicationVersionsTest {

    @Inject
    TestClock clock;

    @Inject
    ApplicationVersions versions;

    @Inject
    Callers callers;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void eachSubmissionIsKeptWithWhoWhenAndTheWholeForm() {
        var form = Forms.with("projectCode", "2103-430100-04-01-123456");
        var id = submitted(form);

        correct(id, Forms.with(form, "park", null));

        enterprise
                .get("/" + id + "/versions")
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.submission", contains(1, 2))
                .body("items.keptBy", contains(enterpriseName(), enterpriseName()))
                .body("items[0].keptAt", startsWith("2026-03-02T01:00:0"))
                .body("items[0]", not(hasKey("application")));
        enterprise
                .get("/" + id + "/versions/1")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("application.park", equalTo("株洲高新区"))
                .body("application.projectCode", equalTo("2103-430100-04-01-123456"))
                .body("application.constructionStart", equalTo("2025-01-01"))
                .body("application.equipment[0].amount", equalTo("8000000.00"))
                .body("application.expectedOutput.annualEnergyTce", equalTo(4200.5f));
        enterprise.get("/" + id + "/versions/2").body("application.park", equalTo(null));
    }

    private String enterpriseName() {
        return "enterprise-" + uscc;
    }

    @Test
    void aDifferenceReadsFieldByFieldAndLinesGoByWhatTheyAreAbout() {
        var form = Forms.good();
        form.put("equipment", List.of(Forms.equipment("五轴加工中心", "8000000.00"), Forms.equipment("焊接/切割机", "100.00")));
        var id = submitted(form);
        form.put("name", "新名称");
        form.put("secret", true);
        form.put("catalogueClass", "PERMITTED");
        form.put("plannedEnd", "2028-12-31");
        form.put(
                "investmentPlan",
                Stream.concat(
                                Stream.of(Map.of("year", 2028, "amount", "100000000.00")),
                                Forms.plan("300000000.00", "400000000.00", "200000000.00").stream())
                        .toList());
        form.put("equipment", List.of(Forms.equipment("焊接/切割机", "200.00"), Forms.equipment("五轴加工中心", "8000000.00")));
        form.put("gates", Forms.with(Forms.gates(), "energy", Map.of("status", "PENDING")));
        correct(id, form);

        var difference = enterprise.get("/" + id + "/versions/1/difference/2").statusCode(200);

        difference
                .body("from", equalTo(1))
                .body(
                        "lines.path",
                        contains(
                                "/name",
                                "/plannedEnd",
                                "/investmentPlan/2027/amount",
                                "/investmentPlan/2028/amount",
                                "/catalogueClass",
                                "/secret",
                                "/gates/energy/status",
                                "/gates/energy/documentNumber",
                                "/equipment/焊接~1切割机/amount"))
                .body("lines[2].nameZh", equalTo("年度投资计划 · 2027 · 金额(元)"))
                .body("lines[2].nameEn", equalTo("Investment plan · 2027 · amount (yuan)"))
                .body("lines[2].before", equalTo("300000000.00"))
                .body("lines[2].after", equalTo("200000000.00"))
                .body("lines[3].before", equalTo(null))
                .body("lines[3].after", equalTo("100000000.00"))
                .body("lines[4].before", equalTo("encouraged"))
                .body("lines[5].after", equalTo("yes"))
                .body("lines[6].nameZh", equalTo("市场准入审查 · 节能评估与审查 · 结论"))
                .body("lines[7].after", equalTo(null));
        enterprise.get("/" + id + "/versions/2/difference/2").body("lines", hasSize(0));
    }

    @Test
    void whoMaySeeTheProjectSeesItsVersionsAndNobodyElse() {
        var id = submitted(Forms.good());

        for (var path : List.of("", "/1", "/1/difference/1")) {
            Desk.county().get("/" + id + "/versions" + path).statusCode(200);
            Desk.registry().get("/" + id + "/versions" + path).statusCode(200);
            Desk.enterprise(Enterprises.next())
                    .get("/" + id + "/versions" + path)
                    .statusCode(404);
            Desk.administrator().get("/" + id + "/versions" + path).statusCode(403);
        }
        enterprise.get("/" + id + "/versions/2").statusCode(404);
        enterprise.get("/" + id + "/versions/1/difference/2").statusCode(404);
        enterprise.get("/" + id + "/versions/x").statusCode(404);
    }

    @Test
    void theFormAsItStoodOnADayIsTheOneHandedInUntilThen() {
        var form = Forms.good();
        var id = submitted(form);
        clock.set(LocalDate.of(2026, 3, 12));
        correct(id, Forms.with(form, "park", null));

        assertThat(parkOn(id, LocalDate.of(2026, 3, 1))).isEqualTo("not handed in");
        assertThat(parkOn(id, LocalDate.of(2026, 3, 2))).isEqualTo("株洲高新区");
        assertThat(parkOn(id, LocalDate.of(2026, 3, 11))).isEqualTo("株洲高新区");
        assertThat(parkOn(id, LocalDate.of(2026, 3, 12))).isEqualTo("none");
    }

    private String parkOn(String id, LocalDate day) {
        var park = new AtomicReference<>("not handed in");
        callers.runAs(
                Caller.system("test"),
                () -> versions.on(ProjectId.fromString(id), day)
                        .ifPresent(form -> park.set(Objects.requireNonNullElse(form.park(), "none"))));
        return park.get();
    }

    static Stream<String> everyFieldOfTheForm() {
        return fields(Application.class, "");
    }

    private static Stream<String> fields(Class<?> part, String path) {
        return Arrays.stream(part.getRecordComponents()).flatMap(component -> {
            var own = path + component.getName();
            var type = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            var nested = type.isRecord() && type.getPackage() == Application.class.getPackage()
                    ? fields(type, own + "/")
                    : Stream.<String>of();
            return Stream.concat(Stream.of(own), nested);
        });
    }

    @ParameterizedTest
    @MethodSource("everyFieldOfTheForm")
    void everyFieldHasAnOfficialNameInBothLanguages(String field) {
        assertThat(FormNames.of(field).zh()).isNotBlank();
        assertThat(FormNames.of(field).en()).isNotBlank();
    }

    private String submitted(Map<String, Object> form) {
        var id = enterprise.register(form);
        enterprise.submit(id).statusCode(200);
        return id;
    }

    private void correct(String id, Map<String, Object> form) {
        Desk.county().sendBack(id, "请更正").statusCode(200);
        var etag = enterprise.read(id).extract().header("ETag");
        enterprise.revise(id, etag, form).statusCode(200);
        enterprise.submit(id).statusCode(200);
    }
}
