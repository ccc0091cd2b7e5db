package org.fourthousand.funding.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.bankfile.AnswerForm;
import org.fourthousand.funding.signature.SignatureView;
import org.jspecify.annotations.Nullable;

/**
 * A file from the bank as finance and auditors see it.
 *
 * @param messageId the bank's own id of it
 * @param bytes its size
 * @param answers how many it has
 * @param tally what came of them so far
 * @param maker who handed it in
 */
@Schema(name = "BankFile")
public record BankFileView(
        BankFileId id,
        String sha256,
        AnswerForm form,
        String messageId,
        int bytes,
        int answers,
        Tally tally,
        @Nullable SignatureView maker) {

    static BankFileView of(BankFile file, Tally tally) {
        return new BankFileView(
                file.id(),
                file.sha256(),
                file.form(),
                file.messageId(),
                file.bytes(),
                file.answers(),
                tally,
                SignatureView.of(file.maker()));
    }
}
