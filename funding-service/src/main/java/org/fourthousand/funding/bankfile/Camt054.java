package org.fourthousand.funding.bankfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.funding.bankfile.Records.Record;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The debit and credit notification (camt.054.001.08): what is booked and leaves the account is a payment, what is booked
 * and comes in is a return; what is not booked yet is under way. Sums of a notification and of an entry must fit.
 */
final class Camt054 {

    private static final String NOTIFICATION = "Ntfctn";
    private static final String ENTRY = NOTIFICATION + "/Ntry";
    private static final String TRANSACTION = ENTRY + "/NtryDtls/TxDtls";
    private static final String AMOUNT = "Amt";

    static final Records.Shape RECORDS =
            new Records.Shape("Document/BkToCstmrDbtCdtNtfctn", Set.of(NOTIFICATION, ENTRY, TRANSACTION));

    private final Records records;
    private final ZoneId zone;
    private final Record message;
    private final List<Record> entries;

    Camt054(Records records, ZoneId zone) {
        this.records = records;
        this.zone = zone;
        this.message = records.of("").getFirst();
        this.entries = records.of(ENTRY);
    }

    AnswerFile answers() {
        records.of(NOTIFICATION).forEach(this::requireSum);
        var answers = new ArrayList<Answer>();
        var below = new IdentityHashMap<Record, List<Record>>();
        records.of(TRANSACTION)
                .forEach(each -> below.computeIfAbsent(each.within(ENTRY), entry -> new ArrayList<>())
                        .add(each));
        for (var entry : entries) {
            var transactions = below.getOrDefault(entry, List.of());
            requireSum(entry, transactions);
            for (var transaction : transactions.isEmpty() ? List.of(entry) : transactions) {
                answers.add(answer(answers.size() + 1, entry, transaction));
            }
        }
        return new AnswerFile(AnswerForm.CAMT_054, messageId(), List.of(), answers);
    }

    private Answer answer(int position, Record entry, Record transaction) {
        var endToEndId = transaction
                .text("Refs/EndToEndId")
                .filter(id -> !id.equals("NOTPROVIDED"))
                .orElse(null);
        var outcome = outcome(entry, transaction);
        var from = transaction.text(AMOUNT).isPresent() ? transaction : entry;
        var account = entry.within(NOTIFICATION);
        return new Answer(
                position,
                endToEndId,
                outcome,
                from.text(AMOUNT).map(BigDecimal::new).orElse(null),
                from.text(AMOUNT + "/@Ccy").orElse(null),
                null,
                day(entry),
                reference(position, endToEndId, entry, transaction),
                reason(entry, transaction),
                null,
                account(account, "Acct"),
                outcome == AnswerOutcome.PAID ? account(transaction, "RltdPties/CdtrAcct") : null);
    }

    /** The bank's reference of an entry stands for several payments, hence only with the payment's own id. */
    private String reference(int position, @Nullable String endToEndId, Record entry, Record transaction) {
        return transaction
                .text("Refs/AcctSvcrRef", "Refs/TxId")
                .orElseGet(() -> entry.text("AcctSvcrRef").orElse(messageId()) + "/"
                        + (endToEndId == null ? position : endToEndId));
    }

    private LocalDate day(Record entry) {
        return IsoDates.day(
                entry.text("ValDt/Dt", "ValDt/DtTm", "BookgDt/Dt", "BookgDt/DtTm")
                        .orElseGet(() -> message.text("GrpHdr/CreDtTm").orElseThrow()),
                zone);
    }

    private static AnswerOutcome outcome(Record entry, Record transaction) {
        if (!entry.text("Sts/Cd").equals(Optional.of("BOOK"))) {
            return AnswerOutcome.PENDING;
        }
        var direction = transaction.text("CdtDbtInd").or(() -> entry.text("CdtDbtInd"));
        return direction.equals(Optional.of("DBIT")) ? AnswerOutcome.PAID : AnswerOutcome.RETURNED;
    }

    private static String reason(Record entry, Record transaction) {
        var code = transaction.text("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry").orElse("");
        var words = transaction
                .text("RtrInf/AddtlInf", "AddtlTxInf")
                .or(() -> entry.text("AddtlNtryInf"))
                .orElse("");
        return (code + " " + words).strip();
    }

    private static @Nullable String account(Record record, String element) {
        return record.text(element + "/Id/Othr/Id", element + "/Id/IBAN").orElse(null);
    }

    private String messageId() {
        return message.text("GrpHdr/MsgId").orElseThrow();
    }

    private void requireSum(Record notification) {
        var own = entries.stream()
                .filter(each -> each.within(NOTIFICATION) == notification)
                .toList();
        requireTotals(notification, "TtlNtries", own);
        for (var direction : List.of("DBIT", "CRDT")) {
            requireTotals(
                    notification,
                    direction.equals("DBIT") ? "TtlDbtNtries" : "TtlCdtNtries",
                    own.stream()
                            .filter(each -> each.text("CdtDbtInd").equals(Optional.of(direction)))
                            .toList());
        }
    }

    private static void requireTotals(Record notification, String element, List<Record> entries) {
        var count = notification.text("TxsSummry/" + element + "/NbOfNtries");
        var sum = notification.text("TxsSummry/" + element + "/Sum");
        if (count.filter(told -> new BigDecimal(told).compareTo(BigDecimal.valueOf(entries.size())) != 0)
                        .isPresent()
                || sum.filter(told -> new BigDecimal(told).compareTo(sum(entries)) != 0)
                        .isPresent()) {
            throw differs("/Ntfctn/TxsSummry/" + element);
        }
    }

    /** Transactions that name their amounts add up to their entry, and are as many as the bank says. */
    private static void requireSum(Record entry, List<Record> transactions) {
        var allNamed = !transactions.isEmpty()
                && transactions.stream().allMatch(each -> each.text(AMOUNT).isPresent());
        if (allNamed && sum(transactions).compareTo(sum(List.of(entry))) != 0) {
            throw differs("/Ntfctn/Ntry/Amt");
        }
        var told = entry.text("NtryDtls/Btch/NbOfTxs");
        if (!transactions.isEmpty()
                && told.filter(count -> !count.contains(" "))
                        .filter(count -> new BigDecimal(count).compareTo(BigDecimal.valueOf(transactions.size())) != 0)
                        .isPresent()) {
            throw differs("/Ntfctn/Ntry/NtryDtls/Btch/NbOfTxs");
        }
    }

    private static BigDecimal sum(List<Record> records) {
        return records.stream()
                .map(each -> each.text(AMOUNT).map(BigDecimal::new).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RuntimeException differs(String pointer) {
        return BankFileProblem.BANK_FILE_UNEXPECTED.at(
                pointer, Text.of("笔数或合计与明细不符", "the count or the sum is not that of what follows"));
    }
}
