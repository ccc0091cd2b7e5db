package org.fourthousand.funding.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.value.Yuan;

/**
 * The accounts of a book at a time (时点余额).
 *
 * @param fund special fund
 * @param year budget year
 * @param at what was posted until then, that instant included
 * @param accounts every account, in the order money moves through them
 */
public record LedgerBalances(FundCode fund, int year, Instant at, List<Balance> accounts) {

    /** One account: yuan, the source below zero. */
    @Schema(name = "LedgerBalance")
    public record Balance(AccountKind kind, Yuan balance) {}

    static LedgerBalances of(Book book, Instant at, Map<AccountKind, Yuan> balances) {
        return new LedgerBalances(
                book.fund(),
                book.year(),
                at,
                balances.entrySet().stream()
                        .map(each -> new Balance(each.getKey(), each.getValue()))
                        .toList());
    }
}
