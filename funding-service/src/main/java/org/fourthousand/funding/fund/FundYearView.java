package org.fourthousand.funding.fund;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.value.Yuan;

/**
 * How far a fund's year is used. The figures are cumulative: what is paid was also ordered and committed, so that paid ≤
 * ordered ≤ committed ≤ budget can be read off.
 *
 * @param budget approved appropriations, yuan
 * @param committed awarded, yuan
 * @param ordered ordered at the bank and not returned, yuan
 * @param paid paid by the bank, yuan
 * @param recovered come back from enterprises, yuan
 * @param reserved promised to proposed awards and not yet committed, yuan
 * @param available budget − committed − reserved, yuan
 */
@Schema(name = "FundYear")
public record FundYearView(
        FundCode fund,
        int year,
        Yuan budget,
        Yuan committed,
        Yuan ordered,
        Yuan paid,
        Yuan recovered,
        Yuan reserved,
        Yuan available) {

    static FundYearView of(Book book, Map<AccountKind, Yuan> balances) {
        var recovered = balances.getOrDefault(AccountKind.RECOVERED, Yuan.ZERO);
        var paid = balances.getOrDefault(AccountKind.PAID, Yuan.ZERO).plus(recovered);
        var ordered = balances.getOrDefault(AccountKind.ORDERED, Yuan.ZERO).plus(paid);
        var committed = balances.getOrDefault(AccountKind.COMMITTED, Yuan.ZERO).plus(ordered);
        return new FundYearView(
                book.fund(),
                book.year(),
                Yuan.ZERO.minus(balances.getOrDefault(AccountKind.APPROPRIATION, Yuan.ZERO)),
                committed,
                ordered,
                paid,
                recovered,
                balances.getOrDefault(AccountKind.RESERVED, Yuan.ZERO),
                balances.getOrDefault(AccountKind.AVAILABLE, Yuan.ZERO));
    }
}
