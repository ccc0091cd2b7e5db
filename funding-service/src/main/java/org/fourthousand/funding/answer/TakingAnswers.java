package org.fourthousand.funding.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.fourthousand.funding.answer.Matching.Match;
import org.fourthousand.funding.answer.Tally.Effect;
import org.fourthousand.funding.bankfile.Answer;
import org.fourthousand.funding.bankfile.AnswerFile;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.batch.SentPayment;
import org.fourthousand.funding.disbursement.Disbursement;
import org.fourthousand.funding.disbursement.DisbursementState;
import org.fourthousand.funding.disbursement.Disbursements;
import org.fourthousand.funding.payment.Settling;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Taking a file from the bank, whole or not at all. However often the same file comes, or the same answer in other files,
 * and however many come at once: each payment is settled once, under its lock.
 */
@ApplicationScoped
public class TakingAnswers {

    /** After so many the ORM forgets what it has seen, lest each further answer looks through all before it. */
    private static final int FORGET_AFTER = 50;

    private final BankFiles files;
    private final Matching matching;
    private final UnmatchedAnswers unmatched;
    private final Disbursements disbursements;
    private final Settling settling;
    private final EntityManager entities;
    private final Signatures signatures;
    private final History history;

    TakingAnswers(
            BankFiles files,
            Matching matching,
            UnmatchedAnswers unmatched,
            Disbursements disbursements,
            Settling settling,
            EntityManager entities,
            Signatures signatures,
            History history) {
        this.files = files;
        this.matching = matching;
        this.unmatched = unmatched;
        this.disbursements = disbursements;
        this.settling = settling;
        this.entities = entities;
        this.signatures = signatures;
        this.history = history;
    }

    /** A file, and whether it was taken just now. */
    record Taken(BankFile file, boolean isNew) {}

    /**
     * Takes a file; the same bytes again give the file taken before and change nothing.
     *
     * @throws Problem 400, 409 or 422 when it is refused; then nothing of it is taken
     */
    Taken take(byte[] content, Function<byte[], AnswerFile> reader) {
        var sha256 = sha256(content);
        var before = files.alone(sha256);
        if (before.isPresent()) {
            return new Taken(before.get(), false);
        }
        var answers = reader.apply(content);
        var id = BankFileId.next();
        var tally = Tally.NONE;
        var done = 0;
        for (var match : matching.match(answers)) {
            tally = tally.plus(settle(id, match));
            done++;
            if (done % FORGET_AFTER == 0) {
                entities.flush();
                entities.clear();
            }
        }
        var file = new BankFile(id, sha256, content.length, answers, tally, signatures.ofCaller());
        files.persistAndFlush(file);
        history.append(
                "bank-file",
                id.value(),
                "",
                "TAKEN",
                "%s %s, sha256 %s: %s".formatted(file.form(), file.messageId(), sha256, tally));
        return new Taken(file, true);
    }

    private Effect settle(BankFileId file, Match match) {
        var answer = match.answer();
        if (answer.outcome() == AnswerOutcome.PENDING) {
            return Effect.PENDING;
        }
        var payment = match.payment();
        if (payment == null) {
            var cause = answer.endToEndId() == null ? Cause.NO_END_TO_END_ID : Cause.UNKNOWN_END_TO_END_ID;
            return list(file, answer, cause, null);
        }
        var disbursement = disbursements.locked(payment.disbursement());
        var target = state(answer.outcome());
        if (disbursement.state() == target && isWhole(answer, payment)) {
            return Effect.KNOWN;
        }
        var cause = obstacle(disbursement, answer, payment);
        if (cause.isPresent()) {
            return list(file, answer, cause.get(), disbursement);
        }
        if (target == DisbursementState.PAID) {
            settling.paid(disbursement, answer.bankReference(), answer.day());
        } else {
            settling.returned(
                    disbursement, answer.bankReference(), answer.day(), UnmatchedAnswer.reason(answer.reason()));
        }
        return Effect.SETTLED;
    }

    private Optional<Cause> obstacle(Disbursement disbursement, Answer answer, SentPayment payment) {
        if (answer.currency() != null && !answer.currency().equals("CNY")) {
            return Optional.of(Cause.UNKNOWN_CURRENCY);
        }
        if (disbursement.state() != DisbursementState.ORDERED) {
            return Optional.of(Cause.CONTRADICTS);
        }
        if (!isWhole(answer, payment)) {
            return Optional.of(Cause.PARTIAL);
        }
        return settling.isPossible(disbursement, answer.day()) ? Optional.empty() : Optional.of(Cause.IMPOSSIBLE_DAY);
    }

    private Effect list(BankFileId file, Answer answer, Cause cause, @Nullable Disbursement disbursement) {
        return unmatched.add(new UnmatchedAnswer(file, answer, cause, disbursement)) ? Effect.UNMATCHED : Effect.KNOWN;
    }

    private static boolean isWhole(Answer answer, SentPayment payment) {
        return answer.amount() == null
                || ("CNY".equals(answer.currency())
                        && answer.amount().compareTo(payment.amount().amount()) == 0);
    }

    private static DisbursementState state(AnswerOutcome outcome) {
        return switch (outcome) {
            case PAID -> DisbursementState.PAID;
            case RETURNED -> DisbursementState.RETURNED;
            case PENDING -> DisbursementState.ORDERED;
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
