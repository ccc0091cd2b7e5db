package org.fourthousand.funding.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fourthousand.funding.bankfile.BatchFormat;
import org.fourthousand.funding.bankfile.BatchHeader;
import org.fourthousand.funding.batch.BatchView.HeldBack;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.payee.AccountSeal;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Gathering ordered payments into a batch (组批). Both files are written once and checked while the batch is being made: a
 * batch whose file would not be valid is not made at all.
 */
@ApplicationScoped
public class MakingBatch {

    /** How far ahead the bank takes an order, in days. [D] */
    private static final int LATEST_DAYS = 30;

    private final PaymentBatches batches;
    private final DebtorAccounts accounts;
    private final Orders orders;
    private final BatchFiles files;
    private final AccountSeal seal;
    private final EntityManager entities;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    MakingBatch(
            PaymentBatches batches,
            DebtorAccounts accounts,
            Orders orders,
            BatchFiles files,
            AccountSeal seal,
            EntityManager entities,
            Signatures signatures,
            History history,
            Clock clock) {
        this.batches = batches;
        this.accounts = accounts;
        this.orders = orders;
        this.files = files;
        this.seal = seal;
        this.entities = entities;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    /** A batch just made, and the orders that stayed behind. */
    record Made(PaymentBatch batch, List<HeldBack> heldBack) {}

    /**
     * Gathers what waits in a book.
     *
     * @param chosen exactly these payments, each of which must be able to go; null for all that can
     */
    Made make(Book book, LocalDate executionDate, @Nullable Collection<DisbursementId> chosen) {
        requirePossible(executionDate);
        var debtor = accounts.confirmedFor(book)
                .orElseThrow(() -> new Problem(
                        BatchProblem.DEBTOR_ACCOUNT_MISSING,
                        Text.of("请先登记并确认 %s %s 年度的付款账户。", "Register and confirm the account of %s %s first.")
                                .with(book.fund(), book.year())));
        var by = signatures.ofCaller();
        var waiting = orders.waiting(book, chosen, by);
        requireAll(chosen, waiting);
        if (waiting.ready().isEmpty()) {
            throw new Problem(
                    BatchProblem.NOTHING_TO_BATCH,
                    Text.of("该资金该年度没有可组批的支令。", "No order of this fund and year can go."),
                    waiting.heldBack().stream().map(MakingBatch::violation).toList());
        }
        var id = PaymentBatchId.next();
        orders.take(id, waiting.ready());
        var header = new BatchHeader(
                batches.nextNumber(LocalDate.now(clock).getYear()),
                by.at(),
                executionDate,
                waiting.ready().size(),
                sum(id),
                debtor.open(seal));
        var batch = new PaymentBatch(id, debtor, header, files.digests(header, id), by);
        batches.persistAndFlush(batch);
        history.append(
                "payment-batch",
                id.value(),
                "",
                "MADE",
                "%s: %d payments, %s, pain.001 %s, csv %s"
                        .formatted(
                                batch.number(),
                                batch.payments(),
                                batch.controlSum(),
                                batch.sha256(BatchFormat.XML),
                                batch.sha256(BatchFormat.CSV)));
        return new Made(batch, waiting.heldBack());
    }

    private Yuan sum(PaymentBatchId id) {
        return new Yuan((BigDecimal)
                entities.createNativeQuery("select sum(amount) from payment_batch_item where batch_id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult());
    }

    private void requirePossible(LocalDate executionDate) {
        var today = LocalDate.now(clock);
        if (executionDate.isBefore(today) || executionDate.isAfter(today.plusDays(LATEST_DAYS))) {
            throw impossible(
                    Text.of("须在今日起 %s 日之内", "within %s days from today").with(LATEST_DAYS));
        }
        if (!WorkCalendar.shipped().isWorkday(executionDate)) {
            throw impossible(Text.of("须为工作日", "a working day"));
        }
    }

    private static void requireAll(@Nullable Collection<DisbursementId> chosen, Orders.Waiting waiting) {
        if (chosen == null) {
            return;
        }
        var faults = chosen.stream()
                .filter(id -> !waiting.ready().contains(id.value()))
                .map(id -> waiting.heldBack().stream()
                        .filter(held -> held.disbursementId().equals(id))
                        .findFirst()
                        .map(MakingBatch::violation)
                        .orElseGet(() -> Violation.at(
                                "/disbursements",
                                Text.of("%s 不是该资金该年度待组批的支令", "%s is no order of this fund and year that waits")
                                        .with(id))))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(
                    BatchProblem.PAYMENT_NOT_FIT_FOR_BATCH,
                    Text.of("请去除 violations 中所列各笔。", "Leave out what violations lists."),
                    faults);
        }
    }

    private static Violation violation(HeldBack held) {
        return Violation.at("/disbursements", Text.same(held.disbursementId() + ": " + held.obstacle()));
    }

    private static Problem impossible(Text message) {
        return new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("执行日期有误。", "The execution date is not possible."),
                List.of(Violation.at("/executionDate", message)));
    }
}
