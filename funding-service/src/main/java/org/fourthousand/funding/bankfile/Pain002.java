package org.fourthousand.funding.bankfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.funding.bankfile.AnswerFile.BatchClaim;
import org.fourthousand.funding.bankfile.Records.Record;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The customer payment status report (pain.002.001.10): ACSC and ACCC are payments, RJCT is a return, all else is under way.
 * A status of the whole group or payment information counts for every payment, unless payments are answered one by one.
 */
final class Pain002 {

    private static final String INFORMATION = "OrgnlPmtInfAndSts";
    private static final String TRANSACTION = INFORMATION + "/TxInfAndSts";
    private static final String GROUP = "OrgnlGrpInfAndSts";
    private static final String PER_STATUS = "NbOfTxsPerSts";

    static final Records.Shape RECORDS = new Records.Shape(
            "Document/CstmrPmtStsRpt",
            Set.of(GROUP, INFORMATION, TRANSACTION, GROUP + "/" + PER_STATUS, INFORMATION + "/" + PER_STATUS));

    private final Records records;
    private final ZoneId zone;
    private final Record message;
    private final List<Record> transactions;

    Pain002(Records records, ZoneId zone) {
        this.records = records;
        this.zone = zone;
        this.message = records.of("").getFirst();
        this.transactions = records.of(TRANSACTION);
    }

    AnswerFile answers() {
        requireCounts();
        var group = records.of(GROUP).getFirst();
        var batchNumber = group.text("OrgnlMsgId").orElseThrow();
        var claims = new ArrayList<BatchClaim>();
        claims.add(claim(group, batchNumber, "GrpSts"));
        for (var information : records.of(INFORMATION)) {
            claims.add(claim(information, information.text("OrgnlPmtInfId").orElseThrow(), "PmtInfSts"));
        }
        var answers = new ArrayList<Answer>();
        for (var transaction : transactions) {
            answers.add(answer(answers.size() + 1, transaction, batchNumber));
        }
        return new AnswerFile(AnswerForm.PAIN_002, messageId(), claims, answers);
    }

    private BatchClaim claim(Record record, String batchNumber, String statusElement) {
        var status = record.text(statusElement).orElse(null);
        return new BatchClaim(
                batchNumber,
                record.text("OrgnlNbOfTxs").map(Pain002::count).orElse(null),
                record.text("OrgnlCtrlSum").map(BigDecimal::new).orElse(null),
                transactions.isEmpty() && status != null ? outcome(status) : null,
                IsoDates.day(created(), zone),
                messageId(),
                reason(record));
    }

    private Answer answer(int position, Record transaction, String batchNumber) {
        var ordered = "OrgnlTxRef/Amt/InstdAmt";
        var settled = "OrgnlTxRef/IntrBkSttlmAmt";
        var moved = transaction.text(settled).isPresent() ? settled : ordered;
        var repeatsOrder = transaction.text(ordered + "/@Ccy").filter("CNY"::equals);
        var endToEndId = transaction.text("OrgnlEndToEndId").orElse(null);
        return new Answer(
                position,
                endToEndId,
                outcome(transaction.text("TxSts").orElse("")),
                transaction.text(moved).map(BigDecimal::new).orElse(null),
                transaction.text(moved + "/@Ccy").orElse(null),
                repeatsOrder
                        .flatMap(currency -> transaction.text(ordered))
                        .map(BigDecimal::new)
                        .orElse(null),
                day(transaction),
                transaction
                        .text("AcctSvcrRef", "ClrSysRef", "StsId")
                        .orElse(messageId() + "/" + (endToEndId == null ? position : endToEndId)),
                reason(transaction),
                batchNumber,
                account(transaction, "OrgnlTxRef/DbtrAcct"),
                account(transaction, "OrgnlTxRef/CdtrAcct"));
    }

    private LocalDate day(Record transaction) {
        return IsoDates.day(
                transaction.text("OrgnlTxRef/IntrBkSttlmDt", "AccptncDtTm").orElse(created()), zone);
    }

    /** A file that counts its payments by status must have as many; where it only counts, the counts stand for themselves. */
    private void requireCounts() {
        if (transactions.isEmpty()) {
            return;
        }
        for (var where : List.of(GROUP, INFORMATION)) {
            for (var counted : records.of(where + "/" + PER_STATUS)) {
                var status = counted.text("DtldSts").orElseThrow();
                var around = counted.parent().orElseThrow();
                var found = transactions.stream()
                        .filter(each -> where.equals(GROUP) || each.within(INFORMATION) == around)
                        .filter(each -> each.text("TxSts").equals(Optional.of(status)))
                        .count();
                if (found != count(counted.text("DtldNbOfTxs").orElseThrow())) {
                    throw BankFileProblem.BANK_FILE_UNEXPECTED.at(
                            "/" + where,
                            Text.of("状态 %s 的笔数不符:实有 %s", "the count of status %s does not fit: there are %s")
                                    .with(status, found));
                }
            }
        }
    }

    private String messageId() {
        return message.text("GrpHdr/MsgId").orElseThrow();
    }

    private String created() {
        return message.text("GrpHdr/CreDtTm").orElseThrow();
    }

    private static long count(String digits) {
        return Long.parseLong(digits);
    }

    private static AnswerOutcome outcome(String status) {
        return switch (status) {
            case "ACSC", "ACCC" -> AnswerOutcome.PAID;
            case "RJCT" -> AnswerOutcome.RETURNED;
            default -> AnswerOutcome.PENDING;
        };
    }

    private static @Nullable String account(Record record, String element) {
        return record.text(element + "/Id/Othr/Id", element + "/Id/IBAN").orElse(null);
    }

    private static String reason(Record record) {
        var code = record.text("StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry").orElse("");
        return (code + " " + record.text("StsRsnInf/AddtlInf").orElse("")).strip();
    }
}
