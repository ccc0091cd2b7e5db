package org.fourthousand.funding.recovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What money received pays. */
@Schema(description = "退款种类 | What money received pays")
public enum ReceiptKind {
    /** 追回资金: money of the fund; it is posted to its book. */
    PRINCIPAL,
    /** 罚款: no money of the fund; it is posted nowhere. */
    FINE
}
