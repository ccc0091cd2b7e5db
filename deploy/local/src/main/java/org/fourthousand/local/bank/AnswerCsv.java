package org.fourthousand.local.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fourthousand.local.bank.BatchOrder.Payment;

/** Writes the bank's CSV of payments made, with count, sum and hash in its last line. */
final class AnswerCsv {

    private static final CSVFormat HEADED = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "batchNumber",
                    "endToEndId",
                    "outcome",
                    "amount",
                    "currency",
                    "valueDate",
                    "bankReference",
                    "debtorAccount",
                    "payeeAccount",
                    "reason")
            .get();

    private AnswerCsv() {}

    /** A part of a payment. */
    record Part(Payment payment, BigDecimal amount) {}

    static byte[] paid(BatchOrder order, List<Part> parts) {
        try {
            var text = new StringBuilder();
            try (var csv = new CSVPrinter(text, HEADED)) {
                for (var part : parts) {
                    csv.printRecord(
                            order.number(),
                            part.payment().endToEndId(),
                            "PAID",
                            part.amount(),
                            "CNY",
                            order.executionDate(),
                            AnswerXml.reference(order, part.payment()) + "-CSV",
                            order.account(),
                            part.payment().payeeAccount(),
                            "");
                }
            }
            var sum = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            var hash = sha256(text.toString());
            try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
                csv.printRecord("TRAILER", parts.size(), sum.setScale(2).toPlainString(), hash);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
