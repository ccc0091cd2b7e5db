package org.fourthousand.registry.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form of a project in the library asks for: it is kept as sent, and it must add up. */
@QuarkusTest
class FormTest {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @Test
    void everyPartIsKeptAsItWasSent() {
        var form = Forms.good();
        form.put(
                "needs",
                Map.of(
                        "financing", Map.of("loan", "5000000.00", "words", "流动资金贷款"),
                        "land", Map.of("mu", 32.5),
                        "talent", Map.of("persons", 12, "words", "数控"),
                        "energy", Map.of("tcePerYear", 900, "words", "天然气")));

        var id = enterprise.register(form);

        enterprise
                .read(id)
                .body("application.contentAndScale", equalTo(form.get("contentAndScale")))
                .body("application.investmentPlan.year", contains(2025, 2026, 2027))
                .body("application.investmentPlan.amount", contains("300000000.00", "400000000.00", "300000000.00"))
                .body("application.fundingSources.kind", contains("OWN_FUNDS", "BANK_LOAN", "THIS_SUPPORT"))
                .body("application.expectedOutput.annualTax", equalTo("45000000.00"))
                .body("application.expectedOutput.annualEnergyTce", equalTo(4200.5f))
                .body("application.filingKind", equalTo("FILING"))
                .body("application.needs.land.mu", equalTo(32.5f))
                .body("application.needs.energy.words", equalTo("天然气"))
                .body("application.equipment[0].model", equalTo("DMU 85"));
    }

    static Stream<Arguments> whatDoesNotAddUp() {
        return Stream.of(
                Arguments.of("investmentPlan", Forms.plan("1.00", "999999999.01"), "/investmentPlan", "1000000000.01"),
                Arguments.of("investmentPlan", List.of(), "/investmentPlan", "Fill this in"),
                Arguments.of(
                        "investmentPlan",
                        List.of(Map.of("year", 2024, "amount", "1000000000.00")),
                        "/investmentPlan/0/year",
                        "2025 to 2027"),
                Arguments.of(
                        "investmentPlan",
                        Collections.nCopies(2, Map.of("year", 2025, "amount", "500000000.00")),
                        "/investmentPlan/1/year",
                        "once"),
                Arguments.of(
                        "investmentPlan", Forms.plan("1000000001.00", "-1.00"), "/investmentPlan/1/amount", "negative"),
                Arguments.of(
                        "fundingSources",
                        List.of(Forms.source("OWN_FUNDS", "999999999.99")),
                        "/fundingSources",
                        "999999999.99 yuan and must add up to the total investment of 1000000000.00 yuan"),
                Arguments.of(
                        "fundingSources",
                        List.of(Forms.source("OTHER", "990000001.00"), Forms.source("THIS_SUPPORT", "9999999.00")),
                        "/fundingSources/1/amount",
                        "9999999.00 yuan and the amount applied for 10000000.00 yuan"),
                Arguments.of(
                        "fundingSources",
                        Collections.nCopies(2, Forms.source("EQUITY", "500000000.00")),
                        "/fundingSources/1/kind",
                        "once"),
                Arguments.of(
                        "fundingSources",
                        List.of(Forms.source("OWN_FUNDS", "1000000000.00"), Forms.source("OTHER", "0.00")),
                        "/fundingSources/1/amount",
                        "more than zero"),
                Arguments.of(
                        "expectedOutput",
                        Forms.with(Forms.output(), "annualTax", "-0.01"),
                        "/expectedOutput/annualTax",
                        "negative"),
                Arguments.of(
                        "expectedOutput", Forms.with(Forms.output(), "jobs", null), "/expectedOutput/jobs", "Fill"),
                Arguments.of("filingKind", null, "/filingKind", "approval or a filing"),
                Arguments.of("filingNumber", null, "/filingNumber", "number"),
                Arguments.of(
                        "needs",
                        Map.of("financing", Map.of("loan", "0.00")),
                        "/needs/financing/loan",
                        "more than zero"),
                Arguments.of("needs", Map.of("land", Map.of("words", "x")), "/needs/land/mu", "Fill this in"),
                Arguments.of(
                        "equipment",
                        List.of(Forms.equipment("a", "999999999.00"), Forms.equipment("b", "2.00")),
                        "/equipment",
                        "1000000001.00 yuan, more than the total investment of 1000000000.00 yuan"),
                Arguments.of("equipment", List.of(Map.of("name", " ", "amount", "1.00")), "/equipment/0/name", "Fill"),
                Arguments.of(
                        "equipment",
                        Collections.nCopies(501, Forms.equipment("a", "1.00")),
                        "/equipment",
                        "between 0 and 500"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("whatDoesNotAddUp")
    void whatDoesNotAddUpIsToldAtItsPlaceWithBothSums(String field, Object value, String pointer, String words) {
        var answer = enterprise.post("", Forms.with(field, value)).statusCode(400);

        answer.body("violations.pointer", contains(pointer))
                .body("violations.message", contains(containsString(words)));
    }

    @Test
    void theSupportNeedNotBeCountedOn() {
        var form = Forms.with("fundingSources", List.of(Forms.source("OWN_FUNDS", "1000000000.00")));

        enterprise.post("", form).statusCode(201);
    }

    @Test
    void everythingIsToldAtOnceFieldsAndWhatTheySayTogether() {
        var form = Forms.good();
        form.remove("name");
        form.put("division", "430000");
        form.put("investmentPlan", Forms.plan("1.00"));
        form.put("fundingSources", List.of(Map.of("kind", "OTHER")));

        var answer = enterprise.post("", form).statusCode(400);

        answer.body("violations", hasSize(4))
                .body(
                        "violations.pointer",
                        hasItems("/name", "/division", "/investmentPlan", "/fundingSources/0/amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2103-430100-04-01-123456", "2020-430100-35-03-012345"})
    void bothFormsOfTheProjectCodeAreTaken(String code) {
        var id = enterprise.register(Forms.with("projectCode", code));

        enterprise.read(id).body("application.projectCode", equalTo(code));
    }

    /** As the migration left what was registered before the form grew. */
    @Test
    void aFormSavedBeforeItWasAskedForMoreIsToldSoWhenItIsSubmitted() {
        var id = enterprise.register(Forms.good());
        var before =
                "update project set content_and_scale = '', investment_plan = '[]', funding_sources = '[]' where id = '";
        callers.runAs(new Caller("u", "n", Set.of(Role.ENTERPRISE), uscc, null, null, false), () -> {
            try (var connection = dataSource.getConnection()) {
                connection.createStatement().executeUpdate(before + id + "'");
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        });

        var answer = enterprise.submit(id).statusCode(422);

        answer.body("type", equalTo("urn:fourthousand:problem:form-incomplete"))
                .body("violations.pointer", contains("/contentAndScale", "/fundingSources", "/investmentPlan"));
        enterprise.read(id).body("stage", equalTo("DRAFT"));
    }
}
