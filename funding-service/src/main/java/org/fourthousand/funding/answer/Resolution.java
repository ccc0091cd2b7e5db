package org.fourthousand.funding.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer does to a payment when people say so. */
@Schema(name = "UnmatchedResolution")
public enum Resolution {
    /** It pays a payment. */
    PAID,
    /** It returns a payment. */
    RETURNED
}
