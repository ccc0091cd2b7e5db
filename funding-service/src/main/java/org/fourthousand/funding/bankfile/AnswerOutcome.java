package org.fourthousand.funding.bankfile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the bank says of one payment. */
@Schema(name = "AnswerOutcome")
public enum AnswerOutcome {
    /** Taken or under way; nothing has moved for good. */
    PENDING,
    /** The money has left the office's account. */
    PAID,
    /** Rejected, or come back. */
    RETURNED
}
