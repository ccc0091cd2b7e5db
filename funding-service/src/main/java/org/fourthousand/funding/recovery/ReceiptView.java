package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Money received as its readers see it, yuan; who signed is not for the enterprise. */
@Schema(name = "RecoveryReceipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptView(
        ReceiptId id,
        RecoveryId recoveryId,
        ReceiptKind kind,
        Yuan amount,
        String bankReference,
        LocalDate receivedOn,
        ReceiptState state,
        @Nullable String reason,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker) {

    static ReceiptView of(Receipt receipt, boolean withSigners) {
        return new ReceiptView(
                receipt.id(),
                receipt.recoveryId(),
                receipt.kind(),
                receipt.amount(),
                receipt.bankReference(),
                receipt.receivedOn(),
                receipt.state(),
                receipt.reason(),
                withSigners ? SignatureView.of(receipt.maker()) : null,
                withSigners ? SignatureView.of(receipt.checker()) : null);
    }
}
