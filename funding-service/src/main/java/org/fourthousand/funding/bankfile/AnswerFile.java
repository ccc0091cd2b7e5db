package org.fourthousand.funding.bankfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of answers as it was read: valid in form, in sum and in count, and held against nothing yet.
 *
 * @param form of the file
 * @param messageId the bank's own id of it
 * @param claims what it says of the batches it answers
 * @param answers in the order of the file
 */
public record AnswerFile(AnswerForm form, String messageId, List<BatchClaim> claims, List<Answer> answers) {

    /** Takes its own copies. */
    public AnswerFile {
        claims = List.copyOf(claims);
        answers = List.copyOf(answers);
    }

    /**
     * What a file says of a whole batch.
     *
     * @param batchNumber of the batch it answers
     * @param payments how many it had; null where the file does not say
     * @param controlSum what they added up to, yuan; null where the file does not say
     * @param outcome of all payments at once; null where each is answered for itself
     * @param day of that outcome
     * @param bankReference of that outcome
     * @param reason of that outcome
     */
    public record BatchClaim(
            String batchNumber,
            @Nullable Long payments,
            @Nullable BigDecimal controlSum,
            @Nullable AnswerOutcome outcome,
            LocalDate day,
            String bankReference,
            String reason) {}
}
