package org.fourthousand.funding.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.value.Yuan;

/**
 * The proof of a book (试算平衡), computed anew from its postings.
 *
 * @param fund special fund
 * @param year budget year
 * @param accounts every account with its totals
 * @param debit sum of all debits, yuan
 * @param credit sum of all credits, yuan; equals {@code debit}
 * @param entries journal entries
 * @param entriesBalance every entry has two postings or more and they add up to zero
 * @param balancesMatchPostings every account shows the sum of its postings, and each posting the sum up to it
 * @param chainIntact every entry follows the one before and is what its hash says; none is missing at the end
 * @param limitsHold paid ≤ ordered ≤ committed ≤ budget
 */
public record TrialBalance(
        FundCode fund,
        int year,
        List<Account> accounts,
        Yuan debit,
        Yuan credit,
        long entries,
        boolean entriesBalance,
        boolean balancesMatchPostings,
        boolean chainIntact,
        boolean limitsHold) {

    /** One account: totals of its postings, and the balance it shows. */
    @Schema(name = "LedgerAccount")
    public record Account(AccountKind kind, Yuan debit, Yuan credit, Yuan balance) {}

    /** Whether everything holds. */
    @Schema(description = "All four statements hold")
    public boolean isSound() {
        return entriesBalance && balancesMatchPostings && chainIntact && limitsHold && debit.equals(credit);
    }
}
