package org.fourthousand.funding.bankfile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A batch as the bank's CSV (RFC 4180, UTF-8): one line a payment, and a last line with count and sum. Names are written as
 * they are: the reader is the bank's system, to which a changed name is another payee.
 */
final class BatchCsv {

    static final String TRAILER = "TRAILER";

    private static final String[] COLUMNS = {
        "batchNumber",
        "sequence",
        "endToEndId",
        "executionDate",
        "debtorName",
        "debtorAccount",
        "debtorCnaps",
        "payeeName",
        "payeeAccount",
        "payeeCnaps",
        "currency",
        "amount",
        "purpose"
    };

    private BatchCsv() {}

    static void write(BatchHeader header, PaymentLines payments, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
        var sequence = new int[1];
        payments.forEach(payment -> {
            try {
                sequence[0]++;
                print(csv, header, sequence[0], payment);
            } catch (IOException readerGone) {
                throw new UncheckedIOException(readerGone);
            }
        });
        csv.printRecord(TRAILER, header.payments(), header.controlSum());
        csv.flush();
    }

    private static void print(CSVPrinter csv, BatchHeader header, int sequence, PaymentLine payment)
            throws IOException {
        csv.printRecord(
                header.number(),
                sequence,
                payment.endToEndId(),
                header.executionDate(),
                header.debtor().name(),
                header.debtor().number(),
                header.debtor().cnaps(),
                payment.payee().name(),
                payment.payee().number(),
                payment.payee().cnaps(),
                "CNY",
                payment.amount(),
                payment.purpose());
    }
}
