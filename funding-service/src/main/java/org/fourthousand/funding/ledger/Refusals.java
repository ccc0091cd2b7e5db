package org.fourthousand.funding.ledger;

import jakarta.persistence.PersistenceException;
import java.util.Objects;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Says in words what the database's rules of the ledger refuse. */
final class Refusals {

    private Refusals() {}

    /** The problem behind a refusal; the failure itself where it is none of the ledger's rules. */
    static RuntimeException explained(PersistenceException refused, Book book, String what) {
        return switch (Objects.requireNonNullElse(Broken.constraint(refused), "")) {
            case "ledger_account_covered" ->
                new Problem(
                        LedgerProblem.NOT_COVERED,
                        Text.of("%s %s 年度余额不足以支持:%s。", "Fund %s, year %s does not cover this: %s.")
                                .with(book.fund(), book.year(), what));
            case "journal_entry_reference_once" ->
                new Problem(
                        LedgerProblem.REFERENCE_REUSED,
                        Text.of("凭证号已用于另一笔分录:%s。", "The reference stands for another entry: %s.")
                                .with(what));
            case "ledger_share_kept" ->
                new Problem(
                        LedgerProblem.SHARE_EXCEEDED,
                        Text.of(
                                        "%s %s 年度该市州的份额不足以支持:%s;可先调整分配方案。",
                                        "In fund %s, year %s the share of the place does not cover this: %s. Change the shares first.")
                                .with(book.fund(), book.year(), what));
            case "ledger_share_named" ->
                new Problem(
                        LedgerProblem.SHARE_EXCEEDED,
                        Text.of(
                                        "%s %s 年度已分配到市州,而此笔没有对应的份额:%s。",
                                        "Fund %s, year %s is divided among places, and none has a share for this: %s.")
                                .with(book.fund(), book.year(), what));
            case "ledger_shares_covered" ->
                new Problem(
                        LedgerProblem.NOT_COVERED,
                        Text.of(
                                        "%s %s 年度余额已分配到市州,不足以支持:%s;可先调减市州份额。",
                                        "What is left of fund %s, year %s is divided among places and does not cover this: %s. Lower the shares first.")
                                .with(book.fund(), book.year(), what));
            case "reservation_in_time", "reservation_settles_once", "reservation_known" ->
                new Problem(
                        LedgerProblem.RESERVATION_OVER,
                        Text.of("预留已入账、已退回、已过期或不存在:%s。", "It is posted, given back, expired or was never made: %s.")
                                .with(what));
            default -> refused;
        };
    }
}
