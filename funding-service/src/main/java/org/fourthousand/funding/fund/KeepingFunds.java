package org.fourthousand.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** Setting up and ending special funds (设立、终止专项资金): an administrator proposes, finance confirms. */
@ApplicationScoped
public class KeepingFunds {

    /** Numbers of the policy are named after a fund, and their names have a length too. */
    private static final int LONGEST_CODE = 40;

    private final Funds funds;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    KeepingFunds(Funds funds, Signatures signatures, History history, Clock clock) {
        this.funds = funds;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    /** Proposes a fund; it takes no budget until it is confirmed. */
    Fund propose(
            FundCode code,
            String nameZh,
            String nameEn,
            String clause,
            DocumentNumber document,
            LocalDate from,
            @Nullable LocalDate to) {
        if (code.code().length() > LONGEST_CODE) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("代码过长。", "The code is too long."),
                    List.of(Violation.at(
                            "/code",
                            Text.of("至多 %s 个字符", "at most %s characters").with(LONGEST_CODE))));
        }
        if (to != null && to.isBefore(from)) {
            throw beforeItsFirstDay("/effectiveTo");
        }
        var fund = new Fund(code, nameZh, nameEn, clause, document, from, to, signatures.ofCaller());
        try {
            funds.persistAndFlush(fund);
        } catch (PersistenceException refused) {
            if (Broken.constraint("fund_pkey", refused)) {
                throw new Problem(
                        FundProblem.FUND_EXISTS,
                        Text.of("专项资金代码 %s 已登记。", "The code %s is recorded already.")
                                .with(code));
            }
            throw refused;
        }
        history.append("fund", fund.id(), "", fund.state().name(), code + " " + document);
        return fund;
    }

    /** Confirms a fund. */
    void confirm(Fund fund) {
        step(fund, fund.code().code(), () -> fund.confirm(signatures.ofCaller()));
    }

    /** Rejects a fund; its code is used up. */
    void reject(Fund fund, String why) {
        step(fund, why, () -> fund.reject(signatures.ofCaller(), why));
    }

    /** Proposes a fund's last day, today or later: what was decided while it was in force stays right. */
    void proposeEnd(Fund fund, LocalDate lastDay, DocumentNumber document) {
        if (lastDay.isBefore(LocalDate.now(clock)) || lastDay.isBefore(fund.effectiveFrom())) {
            throw beforeItsFirstDay("/lastDay");
        }
        step(fund, document + " " + lastDay, () -> fund.proposeEnd(lastDay, document, signatures.ofCaller()));
    }

    /** Confirms a fund's end. */
    void confirmEnd(Fund fund) {
        step(fund, "last day " + fund.endsOn(), () -> fund.confirmEnd(signatures.ofCaller()));
    }

    /** Rejects a fund's end. */
    void rejectEnd(Fund fund, String why) {
        step(fund, why, () -> fund.rejectEnd(signatures.ofCaller()));
    }

    private void step(Fund fund, String why, Runnable change) {
        var before = fund.state();
        change.run();
        history.append("fund", fund.id(), before.name(), fund.state().name(), why);
    }

    private static Problem beforeItsFirstDay(String pointer) {
        return new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("日期有误。", "The day is not possible."),
                List.of(Violation.at(
                        pointer,
                        Text.of("不得早于施行首日,终止日不得早于今天", "not before its first day; an end is not before today"))));
    }
}
