package org.fourthousand.funding.bankfile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms in which the bank answers. */
@Schema(name = "AnswerForm")
public enum AnswerForm {
    /** Customer payment status report, pain.002.001.10. */
    PAIN_002,
    /** Debit and credit notification, camt.054.001.08. */
    CAMT_054,
    /** The bank's own CSV. */
    CSV
}
