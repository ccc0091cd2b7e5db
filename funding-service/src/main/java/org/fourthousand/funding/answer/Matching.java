package org.fourthousand.funding.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fourthousand.funding.bankfile.Answer;
import org.fourthousand.funding.bankfile.AnswerFile;
import org.fourthousand.funding.bankfile.AnswerFile.BatchClaim;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.bankfile.BankFileProblem;
import org.fourthousand.funding.batch.PaymentBatches;
import org.fourthousand.funding.batch.SentPayment;
import org.fourthousand.funding.batch.SentPayments;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Holds a file against what was sent. Whatever cannot be an answer to it is taken as forged or meant for somebody else, and
 * the whole file is refused: another batch, another sum, another amount, another account.
 */
@ApplicationScoped
class Matching {

    private static final int MOST_FAULTS = 50;

    private final PaymentBatches batches;
    private final SentPayments sentPayments;

    Matching(PaymentBatches batches, SentPayments sentPayments) {
        this.batches = batches;
        this.sentPayments = sentPayments;
    }

    /** An answer and the payment it names; null when it names none that was sent. */
    record Match(Answer answer, @Nullable SentPayment payment) {

        static final Comparator<Match> IN_LOCKING_ORDER = Comparator.comparing(
                        Match::payment,
                        Comparator.nullsLast(Comparator.comparing(
                                        (SentPayment sent) -> sent.book().fund().code())
                                .thenComparing(sent -> sent.book().year())
                                .thenComparing(SentPayment::endToEndId)))
                .thenComparing(match -> match.answer().bankReference());
    }

    /**
     * The answers with their payments, in an order in which two files can be taken at once without waiting for each other.
     *
     * @throws Problem 422 {@code BANK_FILE_UNEXPECTED} with everything that does not fit
     */
    List<Match> match(AnswerFile file) {
        var faults = new ArrayList<Violation>();
        file.claims().forEach(claim -> check(claim, file.claims().getFirst().batchNumber(), faults));
        requireNone(faults);
        var answers = file.answers().isEmpty() ? ofWholeBatch(file) : file.answers();
        var sent = sentPayments.named(answers.stream()
                .map(Answer::endToEndId)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .collect(Collectors.toSet()));
        answers.forEach(answer -> check(answer, payment(sent, answer), faults));
        requireKnownAccounts(answers, faults);
        requireNone(faults);
        return answers.stream()
                .map(answer -> new Match(answer, payment(sent, answer)))
                .sorted(Match.IN_LOCKING_ORDER)
                .toList();
    }

    private static @Nullable SentPayment payment(Map<String, SentPayment> sent, Answer answer) {
        return answer.endToEndId() == null ? null : sent.get(answer.endToEndId());
    }

    private void check(BatchClaim claim, String expected, List<Violation> faults) {
        var batch = batches.numbered(claim.batchNumber());
        if (batch.isEmpty() || !claim.batchNumber().equals(expected)) {
            faults.add(fault("/batch", "没有发出过该批次", "no such batch was sent"));
            return;
        }
        var sum = batch.get().controlSum().amount();
        if (claim.payments() != null && claim.payments() != batch.get().payments()) {
            faults.add(fault("/batch/payments", "笔数与所发批次不符", "the batch had another number of payments"));
        }
        if (claim.controlSum() != null && claim.controlSum().compareTo(sum) != 0) {
            faults.add(fault("/batch/controlSum", "合计与所发批次不符", "the batch had another sum"));
        }
    }

    /** One outcome for every payment of the batch, where the file answers none for itself. */
    private List<Answer> ofWholeBatch(AnswerFile file) {
        var whole = file.claims().stream()
                .filter(claim -> claim.outcome() != null && claim.outcome() != AnswerOutcome.PENDING)
                .findFirst();
        if (whole.isEmpty()) {
            return List.of();
        }
        var claim = whole.get();
        var answers = new ArrayList<Answer>();
        for (var payment : sentPayments.ofBatch(claim.batchNumber())) {
            answers.add(new Answer(
                    answers.size() + 1,
                    payment.endToEndId(),
                    Objects.requireNonNull(claim.outcome()),
                    null,
                    null,
                    null,
                    claim.day(),
                    claim.bankReference() + "/" + payment.endToEndId(),
                    claim.reason(),
                    claim.batchNumber(),
                    null,
                    null));
        }
        return answers;
    }

    private void check(Answer answer, @Nullable SentPayment sent, List<Violation> faults) {
        var at = answer.pointer();
        if (sent == null) {
            if (answer.batchNumber() != null
                    && batches.numbered(answer.batchNumber()).isEmpty()) {
                faults.add(fault(at, "没有发出过该批次", "no such batch was sent"));
            }
            return;
        }
        if (differs(answer.batchNumber(), sent.batchNumber())) {
            faults.add(fault(at, "该笔属于另一批次", "the payment is of another batch"));
        }
        if (differs(answer.debtorAccount(), sent.debtorNumber())
                || differs(answer.payeeAccount(), sent.payeeNumber())) {
            faults.add(fault(at, "账户与支令不符", "an account is not that of the order"));
        }
        var ordered = sent.amount().amount();
        if (answer.orderedAmount() != null && answer.orderedAmount().compareTo(ordered) != 0) {
            faults.add(fault(at, "所引支令金额不符", "the order had another amount"));
        }
        if (answer.amount() != null
                && "CNY".equals(answer.currency())
                && answer.amount().compareTo(ordered) > 0) {
            faults.add(fault(at, "金额大于支令金额", "more than was ordered"));
        }
    }

    /** Answers about payments nobody knows must at least be about an account of the office. */
    private void requireKnownAccounts(List<Answer> answers, List<Violation> faults) {
        var told = answers.stream()
                .filter(answer -> answer.debtorAccount() != null)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        var own = sentPayments.ownNumbers();
        told.stream()
                .filter(answer -> !own.contains(Objects.requireNonNull(answer.debtorAccount())))
                .forEach(answer -> faults.add(fault(answer.pointer(), "不是本单位账户", "not an account of this office")));
    }

    private static boolean differs(@Nullable String told, String sent) {
        return told != null && !told.equals(sent);
    }

    private static Violation fault(String pointer, String zh, String en) {
        return Violation.at(pointer, Text.of(zh, en));
    }

    private static void requireNone(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw BankFileProblem.BANK_FILE_UNEXPECTED.at(
                    faults.stream().distinct().limit(MOST_FAULTS).toList());
        }
    }
}
