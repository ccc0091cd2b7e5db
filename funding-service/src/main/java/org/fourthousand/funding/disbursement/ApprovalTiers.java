package org.fourthousand.funding.disbursement;

import org.fourthousand.funding.parameter.FundingParameters.Numbered;
import org.fourthousand.kit.value.Yuan;

/**
 * How many must approve a payment (分级审批). The thresholds are held against all that is awarded to the enterprise from the
 * fund's year, so that a payment split into instalments or projects needs as many signatures as the whole.
 *
 * @param basis all that is awarded to the enterprise from the fund's year, at least the payment, yuan
 * @param second from this total on a second approval is needed, yuan, with the version that says so
 * @param third from this total on a third is needed
 */
record ApprovalTiers(Yuan basis, Numbered<Yuan> second, Numbered<Yuan> third) {

    /** A third approval cannot be needed where a second is not. */
    boolean areInOrder() {
        return second.value().compareTo(third.value()) <= 0;
    }

    boolean secondNeeded() {
        return basis.compareTo(second.value()) >= 0;
    }

    boolean thirdNeeded() {
        return basis.compareTo(third.value()) >= 0;
    }
}
