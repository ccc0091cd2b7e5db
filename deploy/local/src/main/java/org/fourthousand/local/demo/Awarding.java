package org.fourthousand.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.local.client.Answer;
import org.fourthousand.local.client.GatewayClient;
import org.fourthousand.local.client.ProblemAnswer;

/** The finance office budgets the year, checks the payees' accounts and issues the awards (下达), two pairs of eyes each. */
final class Awarding implements Stage {

    private static final LocalDate AFTER_THE_FINAL_LIST = LocalDate.of(2025, 3, 17);
    private static final String LAST_DAY = "2025-03-25";
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2025, 3, 26);
    private static final int CONFLICT = 409;
    private static final String FUNDING = "/api/funding/v1";

    @Override
    public String title() {
        return "The finance office budgets, publishes the allocation and issues the awards";
    }

    @Override
    public String run(Cycle cycle) {
        cycle.letPassUntil(AFTER_THE_FINAL_LIST);
        loadSubjects(cycle.gateway());
        budget(cycle.gateway());
        openOwnAccount(cycle.gateway());
        var selected = cycle.cases(Case.Outcome.SELECTED);
        Crowd.each(selected, each -> openAccount(cycle.gateway(), each));
        Crowd.each(
                selected,
                each -> each.awarded(
                        UUID.fromString(propose(cycle.gateway(), each).createdId())));
        publish(cycle, selected);
        cycle.letPassUntil(AFTER_PUBLICITY);
        Crowd.each(selected, each -> issue(cycle.gateway(), each));
        return "%d awards of %s yuan issued"
                .formatted(
                        selected.size(), selected.stream().map(Case::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** A budget names a subject code of its year. */
    private static void loadSubjects(GatewayClient gateway) {
        gateway.post(
                Account.ADMINISTRATOR,
                FUNDING + "/budget-subjects/" + Cycle.YEAR,
                Map.of(
                        "source",
                        "%d年政府收支分类科目(演示节选)".formatted(Cycle.YEAR),
                        "subjects",
                        List.of(
                                Map.of("code", "215", "name", "资源勘探工业信息等支出"),
                                Map.of("code", "21508", "name", "支持中小企业发展和管理支出"),
                                Map.of("code", "2150805", "name", "中小企业发展专项"))));
    }

    private static void budget(GatewayClient gateway) {
        var proposed = gateway.post(
                Account.FINANCE_MAKER,
                FUNDING + "/budgets",
                Map.of(
                        "fund",
                        Cycle.FUND,
                        "year",
                        Cycle.YEAR,
                        "amount",
                        Cycle.BUDGET.toPlainString(),
                        "documentNumber",
                        "湘财预〔2025〕1号",
                        "subjectCode",
                        "2150805"));
        gateway.post(Account.FINANCE_CHECKER, proposed.location() + "/approval", Map.of());
    }

    private static void openOwnAccount(GatewayClient gateway) {
        var account = gateway.post(
                Account.FINANCE_MAKER,
                FUNDING + "/debtor-accounts",
                Map.of(
                        "fund",
                        Cycle.FUND,
                        "year",
                        Cycle.YEAR,
                        "accountName",
                        "省财政专项资金专户",
                        "cnaps",
                        "011551000012",
                        "accountNumber",
                        "430000000000000001"));
        gateway.post(Account.FINANCE_CHECKER, account.location() + "/confirmation", Map.of());
    }

    private static void openAccount(GatewayClient gateway, Case each) {
        var account = gateway.post(
                each.project().account(),
                FUNDING + "/payee-accounts",
                Map.of(
                        "accountName",
                        each.project().enterpriseName(),
                        "cnaps",
                        "105551000012",
                        "accountNumber",
                        "4300" + Math.floorMod(each.project().uscc().hashCode(), 1_000_000_000) + "001"));
        gateway.post(Account.FINANCE_CHECKER, account.location() + "/confirmation", Map.of());
    }

    /** What is to be awarded is public for seven working days before it is (资金分配结果公示). */
    private static void publish(Cycle cycle, List<Case> selected) {
        var gateway = cycle.gateway();
        var list = gateway.post(
                Account.FINANCE_MAKER,
                FUNDING + "/allocation-lists",
                Map.of(
                        "fund",
                        Cycle.FUND,
                        "year",
                        Cycle.YEAR,
                        "documentNumber",
                        "湘财公示〔2025〕3号",
                        "awards",
                        selected.stream().map(Case::award).toList()));
        var published = gateway.post(Account.FINANCE_CHECKER, list.location() + "/publication", Map.of());
        if (!published.body().path("lastDay").asText().equals(LAST_DAY)) {
            throw new IllegalStateException(
                    "publicity ends on " + published.body().path("lastDay"));
        }
        Refusal.expect(409, "an award before its publicity has passed", () -> issue(gateway, selected.getFirst()));
        cycle.holds("the allocation is public until " + LAST_DAY + ", and nothing is issued before");
    }

    private static void issue(GatewayClient gateway, Case each) {
        gateway.post(Account.FINANCE_CHECKER, FUNDING + "/awards/" + each.award() + "/approval", Map.of());
    }

    /** The final list reaches the finance office as an event; until it has, the award is refused. */
    private static Answer propose(GatewayClient gateway, Case each) {
        var body = Map.of(
                "projectId", each.id(),
                "performanceGoals", List.of(Map.of("indicator", "新增就业岗位", "target", "50", "unit", "个")),
                "documentNumber",
                        "湘财企指〔2025〕" + Integer.parseInt(each.project().number().substring(2)) + "号");
        var answer = new Answer[1];
        Eventually.holds(
                "the final list reached the finance office: " + each.project().number(), () -> {
                    try {
                        answer[0] = gateway.post(Account.FINANCE_MAKER, FUNDING + "/awards", body);
                        return true;
                    } catch (ProblemAnswer notYet) {
                        if (notYet.status() == CONFLICT
                                && notYet.problem().toString().contains("NOT_SELECTED")) {
                            return false;
                        }
                        throw notYet;
                    }
                });
        return answer[0];
    }
}
