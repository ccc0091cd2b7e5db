package org.fourthousand.funding.fund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** All special funds. */
@ApplicationScoped
public class Funds implements PanacheRepositoryBase<Fund, String> {

    private final Clock clock;

    Funds(Clock clock) {
        this.clock = clock;
    }

    /**
     * The fund of a code.
     *
     * @throws Problem 404 when there is none
     */
    public Fund named(FundCode code) {
        return findByIdOptional(code.code()).orElseThrow(() -> Problem.notFound("fund", code));
    }

    /** The fund, locked until the transaction ends; 404 when there is none or the caller may not see it. */
    Fund locked(FundCode code) {
        return findByIdOptional(code.code(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("fund", code));
    }

    /** Whether a fund is confirmed and in force today; not so when nobody knows it. */
    public boolean isInForce(FundCode code) {
        return findByIdOptional(code.code())
                .filter(fund -> fund.isInForce(LocalDate.now(clock)))
                .isPresent();
    }

    /**
     * Lets a change of a year's budget pass.
     *
     * @param pointer where the request names the fund
     * @throws Problem 400 when there is no such fund, 409 {@code FUND_NOT_IN_FORCE} when it is not confirmed, has ended or
     *     is not in force in that year
     */
    public void requireBudgeted(FundCode code, int year, String pointer) {
        var fund = findByIdOptional(code.code())
                .orElseThrow(() -> new Problem(
                        CommonProblem.INVALID_REQUEST,
                        Text.of("没有该专项资金。", "There is no such fund."),
                        List.of(Violation.of(pointer, Text.same(code.code()), "六.3"))));
        if (!fund.takesBudget(year, LocalDate.now(clock))) {
            throw new Problem(
                    FundProblem.FUND_NOT_IN_FORCE,
                    Text.of("专项资金 %s(%s,%s 起至 %s)不能安排 %s 年预算。", "Fund %s (%s, from %s to %s) takes no budget for %s.")
                            .with(
                                    code,
                                    fund.state(),
                                    fund.effectiveFrom(),
                                    fund.effectiveTo() == null ? "-" : fund.effectiveTo(),
                                    year),
                    List.of(Violation.of(pointer, Text.same(code.code()), "六.3")));
        }
    }
}
