package org.fourthousand.funding.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an answer settles nothing by itself. */
@Schema(name = "UnmatchedCause")
public enum Cause {
    /** It names no payment; a fee, for example, or money from somebody. */
    NO_END_TO_END_ID,
    /** No payment of that id was ever sent. */
    UNKNOWN_END_TO_END_ID,
    /** Payments are in yuan (CNY) and nothing else. */
    UNKNOWN_CURRENCY,
    /** Less than was ordered. */
    PARTIAL,
    /** The payment was answered otherwise before. */
    CONTRADICTS,
    /** Before the order, or in time to come. */
    IMPOSSIBLE_DAY,
    /** The bank's reference answered another payment before. */
    REFERENCE_REUSED
}
