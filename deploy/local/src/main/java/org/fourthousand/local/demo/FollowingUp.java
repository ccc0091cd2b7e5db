package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.client.Answer;

/** The first quarter is reported, by one enterprise too late: a notice (督办) to its department, until it is struck off. */
final class FollowingUp implements Stage {

    private static final LocalDate IN_TIME = LocalDate.of(2025, 4, 7);
    private static final LocalDate AFTER_THE_DEADLINE = LocalDate.of(2025, 4, 11);
    private static final LocalDate REPLY = LocalDate.of(2025, 4, 15);
    private static final String NOTIFICATION = "/api/notification/v1";

    @Override
    public String title() {
        return "The first quarter is reported; a late report raises a supervision notice";
    }

    @Override
    public String run(Cycle cycle) {
        var selected = cycle.cases(Case.Outcome.SELECTED);
        var late = selected.getFirst();
        awaitPlans(cycle, selected.size());
        cycle.letPassUntil(IN_TIME);
        Crowd.each(selected.subList(1, selected.size()), each -> report(cycle, each));
        awaitReports(cycle, selected.size() - 1);
        cycle.letPassUntil(AFTER_THE_DEADLINE);
        Eventually.holds(
                "the overdue report of " + late.project().number() + " raised a notice",
                () -> !notices(cycle).isEmpty());
        var notice = notices(cycle).getFirst();
        if (notices(cycle).size() > 1) {
            throw new IllegalStateException("more than one notice: " + notices(cycle));
        }
        cycle.letPassUntil(REPLY);
        handle(cycle, late, notice);
        cycle.holds("an overdue report raises one notice, to the responsible department, and it is struck off");
        return "%d reports in time, 1 late; notice %s to %s closed"
                .formatted(selected.size() - 1, notice.path("number").asText(), department(notice));
    }

    private static void awaitPlans(Cycle cycle, int expected) {
        Eventually.holds(
                "every selected project has a follow-up plan",
                () -> followUps(cycle).size() == expected);
    }

    private static void awaitReports(Cycle cycle, int expected) {
        Eventually.holds(
                "the supervision office knows the reports",
                () -> followUps(cycle).stream()
                                .filter(each -> each.path("reports")
                                        .path(0)
                                        .path("state")
                                        .asText()
                                        .equals("REPORTED"))
                                .count()
                        == expected);
    }

    private static List<JsonNode> followUps(Cycle cycle) {
        return Pages.all(cycle.gateway(), Account.SUPERVISOR, NOTIFICATION + "/follow-ups");
    }

    private static List<JsonNode> notices(Cycle cycle) {
        return Pages.all(cycle.gateway(), Account.SUPERVISOR, NOTIFICATION + "/notices");
    }

    private static void handle(Cycle cycle, Case late, JsonNode issued) {
        var gateway = cycle.gateway();
        var notice = NOTIFICATION + "/notices/" + issued.path("id").asText();
        var officer = late.project().hasCounty()
                ? late.project().countyOfficer()
                : late.project().cityOfficer();
        gateway.post(officer, notice + "/acceptance", Map.of());
        gateway.post(officer, notice + "/handling", Map.of("words", "已约谈企业,限期补报"));
        report(cycle, late);
        gateway.post(officer, notice + "/reply", Map.of("words", "企业已补报一季度进度", "evidence", List.of("进度报告回执")));
        Refusal.expect(
                403,
                "the department verifying its own reply",
                () -> gateway.post(officer, notice + "/verification", Map.of("words", "属实")));
        gateway.post(Account.SUPERVISOR, notice + "/verification", Map.of("words", "经核实,情况属实"));
        gateway.post(Account.SUPERVISOR, notice + "/closure", Map.of("words", "办结销号"));
    }

    private static Answer report(Cycle cycle, Case each) {
        return cycle.gateway()
                .post(
                        each.project().account(),
                        "/api/registry/v1/projects/" + each.id() + "/progress-reports",
                        Map.of(
                                "year", Cycle.YEAR,
                                "quarter", 1,
                                "physicalPercent", "42.00",
                                "financialPercent", "40.00",
                                "evidence", "监理月报"));
    }

    private static String department(JsonNode notice) {
        var department = notice.path("department");
        return department.isTextual() ? department.asText() : department.toString();
    }
}
