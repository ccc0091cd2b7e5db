package org.fourthousand.funding.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;

/** Agreeing on a repayment plan (分期退款): for the whole amount, in parts that fall due one after the other. */
@ApplicationScoped
class Planning {

    private final RepaymentPlans plans;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    Planning(RepaymentPlans plans, Signatures signatures, History history, Clock clock) {
        this.plans = plans;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    RepaymentPlan propose(Recovery recovery, List<RepaymentPart> parts) {
        requireOrdered(recovery);
        requireWhole(recovery, parts);
        if (plans.of(recovery.id(), PlanState.PROPOSED).isPresent()) {
            throw new Problem(
                    RecoveryProblem.PLAN_WAITING, Text.of("请先审批或退回上一份计划。", "Approve or reject the one before first."));
        }
        var plan = new RepaymentPlan(recovery.id(), parts, signatures.ofCaller());
        plans.persistAndFlush(plan);
        record(plan, "", parts.size() + " parts");
        return plan;
    }

    /** Approves the proposed plan; the one before is replaced. */
    RepaymentPlan approve(Recovery recovery) {
        var plan = proposed(recovery);
        var by = signatures.ofCaller();
        var former = plans.of(recovery.id(), PlanState.APPROVED);
        former.ifPresent(each -> {
            each.replaced();
            plans.flush(); // the database lets only one be in force at any moment
            record(each, PlanState.APPROVED.name(), "replaced by " + plan.id());
        });
        plan.approve(by);
        record(plan, PlanState.PROPOSED.name(), "approved");
        plans.flush();
        return plan;
    }

    RepaymentPlan reject(Recovery recovery, String why) {
        var plan = proposed(recovery);
        plan.reject(signatures.ofCaller(), why);
        record(plan, PlanState.PROPOSED.name(), why);
        plans.flush();
        return plan;
    }

    private RepaymentPlan proposed(Recovery recovery) {
        return plans.of(recovery.id(), PlanState.PROPOSED)
                .orElseThrow(() -> Problem.notFound("proposed plan", recovery.id()));
    }

    private static void requireOrdered(Recovery recovery) {
        if (!recovery.owed().isPositive()) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("案件状态为 %s,没有待退资金。", "The case is %s: nothing is owed from it.")
                            .with(recovery.state()));
        }
    }

    private void requireWhole(Recovery recovery, List<RepaymentPart> parts) {
        var sum = Yuan.ZERO;
        var before = LocalDate.now(clock).minusDays(1);
        for (var part : parts) {
            RecoveriesResource.requirePositive(part.amount());
            if (!part.dueOn().isAfter(before)) {
                throw refused("/parts", Text.of("到期日须自今日起依次递增", "the days begin today or later, one after the other"));
            }
            before = part.dueOn();
            sum = sum.plus(part.amount());
        }
        if (!sum.equals(recovery.amount())) {
            throw refused(
                    "/parts",
                    Text.of("合计 %s,追回金额 %s", "together %s, asked back are %s").with(sum, recovery.amount()));
        }
    }

    private void record(RepaymentPlan plan, String before, String why) {
        history.append("repayment-plan", plan.id(), before, plan.state().name(), why);
    }

    private static Problem refused(String pointer, Text message) {
        return new Problem(
                RecoveryProblem.PLAN_IS_NOT_THE_DEBT,
                Text.of("请更正分期计划。", "Correct the plan."),
                List.of(Violation.at(pointer, message)));
    }
}
