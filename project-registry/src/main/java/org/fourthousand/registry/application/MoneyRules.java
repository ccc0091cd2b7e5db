package org.fourthousand.registry.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;

/** The amounts of a form: they are positive, and they add up. */
final class MoneyRules {

    static final List<FormRule> ALL = List.of(
            FormRule.of(MoneyRules::total, "totalInvestment"),
            FormRule.of(MoneyRules::requested, "requestedAmount", "totalInvestment"),
            FormRule.of(MoneyRules::planYears, "investmentPlan", "constructionStart", "plannedEnd"),
            FormRule.of(MoneyRules::planSum, "investmentPlan", "totalInvestment"),
            FormRule.of(MoneyRules::sourceKinds, "fundingSources"),
            FormRule.of(MoneyRules::sourceSum, "fundingSources", "totalInvestment"),
            FormRule.of(MoneyRules::thisSupport, "fundingSources", "requestedAmount"),
            FormRule.of(MoneyRules::output, "expectedOutput"),
            FormRule.of(MoneyRules::loan, "needs"),
            FormRule.of(MoneyRules::equipmentAmounts, "equipment"),
            FormRule.of(MoneyRules::equipmentSum, "equipment", "totalInvestment"));

    private static final Text POSITIVE = Text.of("须大于零。", "It must be more than zero.");
    private static final Text NOT_NEGATIVE = Text.of("不得为负。", "It cannot be negative.");

    private MoneyRules() {}

    private static Stream<Violation> total(Application form) {
        return FormRule.unless(form.totalInvestment().isPositive(), "/totalInvestment", POSITIVE);
    }

    private static Stream<Violation> requested(Application form) {
        return FormRule.unless(
                form.requestedAmount().isPositive() && form.requestedAmount().compareTo(form.totalInvestment()) <= 0,
                "/requestedAmount",
                Text.of("申请金额须大于零且不超过总投资。", "It must be more than zero and at most the total investment."));
    }

    private static Stream<Violation> planYears(Application form) {
        var from = form.constructionStart().getYear();
        var until = form.plannedEnd().getYear();
        var faults = new ArrayList<Violation>();
        var seen = new HashSet<Integer>();
        for (int line = 0; line < form.investmentPlan().size(); line++) {
            var planned = form.investmentPlan().get(line);
            var pointer = "/investmentPlan/" + line;
            if (planned.year() < from || planned.year() > until) {
                faults.add(Violation.at(
                        pointer + "/year",
                        Text.of("年度须在建设期 %s 至 %s 年内。", "The year must lie within construction, %s to %s.")
                                .with(String.valueOf(from), String.valueOf(until))));
            }
            if (!seen.add(planned.year())) {
                faults.add(Violation.at(pointer + "/year", Text.of("每年只填一行。", "Each year stands once.")));
            }
            if (planned.amount().isNegative()) {
                faults.add(Violation.at(pointer + "/amount", NOT_NEGATIVE));
            }
        }
        return faults.stream();
    }

    private static Stream<Violation> planSum(Application form) {
        return addsUp("/investmentPlan", form.investmentPlan(), YearlyInvestment::amount, form.totalInvestment());
    }

    private static Stream<Violation> sourceKinds(Application form) {
        var faults = new ArrayList<Violation>();
        var seen = new HashSet<FundingSource.Kind>();
        for (int line = 0; line < form.fundingSources().size(); line++) {
            var source = form.fundingSources().get(line);
            var pointer = "/fundingSources/" + line;
            if (!seen.add(source.kind())) {
                faults.add(Violation.at(
                        pointer + "/kind", Text.of("每类来源只填一行,请合并。", "Each kind stands once; add them up.")));
            }
            if (!source.amount().isPositive()) {
                faults.add(Violation.at(pointer + "/amount", POSITIVE));
            }
        }
        return faults.stream();
    }

    private static Stream<Violation> sourceSum(Application form) {
        return addsUp("/fundingSources", form.fundingSources(), FundingSource::amount, form.totalInvestment());
    }

    /** A plan that counts on the support counts on what is asked for; one that does not leaves the line out. */
    private static Stream<Violation> thisSupport(Application form) {
        return lines(form.fundingSources())
                .filter(line -> form.fundingSources().get(line).kind() == FundingSource.Kind.THIS_SUPPORT)
                .filter(line -> !form.fundingSources().get(line).amount().equals(form.requestedAmount()))
                .mapToObj(line -> Violation.at(
                        "/fundingSources/" + line + "/amount",
                        Text.of(
                                        "本次申请的支持资金为 %s 元,须与申请金额 %s 元一致;不依赖本次支持的,请删除该行。",
                                        "The support counted on is %s yuan and the amount applied for %s yuan: make them the same, or leave the line out.")
                                .with(form.fundingSources().get(line).amount(), form.requestedAmount())));
    }

    private static Stream<Violation> output(Application form) {
        var output = form.expectedOutput();
        return Stream.of(
                        FormRule.unless(
                                !output.annualOutputValue().isNegative(),
                                "/expectedOutput/annualOutputValue",
                                NOT_NEGATIVE),
                        FormRule.unless(
                                !output.annualRevenue().isNegative(), "/expectedOutput/annualRevenue", NOT_NEGATIVE),
                        FormRule.unless(!output.annualTax().isNegative(), "/expectedOutput/annualTax", NOT_NEGATIVE))
                .flatMap(Function.identity());
    }

    private static Stream<Violation> loan(Application form) {
        var financing = form.needs().financing();
        return FormRule.unless(financing == null || financing.loan().isPositive(), "/needs/financing/loan", POSITIVE);
    }

    private static Stream<Violation> equipmentAmounts(Application form) {
        return lines(form.equipment())
                .filter(line -> !form.equipment().get(line).amount().isPositive())
                .mapToObj(line -> Violation.at("/equipment/" + line + "/amount", POSITIVE));
    }

    private static Stream<Violation> equipmentSum(Application form) {
        var sum = sum(form.equipment(), Equipment::amount);
        return FormRule.unless(
                sum.compareTo(form.totalInvestment().amount()) <= 0,
                "/equipment",
                Text.of(
                                "设备合计 %s 元,超过总投资 %s 元。",
                                "The equipment comes to %s yuan, more than the total investment of %s yuan.")
                        .with(sum.toPlainString(), form.totalInvestment()));
    }

    private static <T> Stream<Violation> addsUp(String pointer, List<T> parts, Function<T, Yuan> amount, Yuan whole) {
        var sum = sum(parts, amount);
        return FormRule.unless(
                sum.compareTo(whole.amount()) == 0,
                pointer,
                Text.of(
                                "各行合计 %s 元,须等于总投资 %s 元。",
                                "The lines add up to %s yuan and must add up to the total investment of %s yuan.")
                        .with(sum.toPlainString(), whole));
    }

    /** Not in {@link Yuan}: a sum of lines may be longer than any amount that can be kept, and is then only told. */
    private static <T> BigDecimal sum(List<T> parts, Function<T, Yuan> amount) {
        return parts.stream().map(amount).map(Yuan::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static IntStream lines(List<?> list) {
        return IntStream.range(0, list.size());
    }
}
