package org.fourthousand.funding.bankfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.stream.StreamResult;
import org.fourthousand.kit.value.Yuan;
import org.xml.sax.SAXException;

/**
 * A batch as ISO 20022 customer credit transfer initiation (pain.001.001.09). What it says passes the published schema on
 * its way to the bytes, so nothing leaves that the schema does not allow.
 */
final class Pain001 {

    private static final String CURRENCY = "CNY";

    private final OutputStream out;
    private final ValidXml xml;

    Pain001(OutputStream out) {
        this.out = out;
        try {
            var bytes = SafeXml.transformers().newTransformerHandler();
            bytes.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            bytes.getTransformer().setOutputProperty(OutputKeys.STANDALONE, "yes");
            bytes.setResult(new StreamResult(out));
            this.xml = new ValidXml(MessageKind.PAIN_001, bytes);
        } catch (TransformerConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(BatchHeader header, PaymentLines payments) throws IOException {
        try {
            xml.document("CstmrCdtTrfInitn", () -> {
                xml.in("GrpHdr", () -> groupHeader(header));
                xml.in("PmtInf", () -> paymentInformation(header, payments));
            });
        } catch (UncheckedIOException readerGone) {
            throw readerGone.getCause();
        } catch (SAXException refused) {
            if (refused.getCause() instanceof IOException readerGone) {
                throw readerGone;
            }
            throw new IllegalStateException("batch " + header.number() + " gives no valid file", refused);
        }
        out.flush();
    }

    private void groupHeader(BatchHeader header) throws SAXException {
        xml.text("MsgId", header.number());
        xml.text(
                "CreDtTm",
                DateTimeFormatter.ISO_INSTANT.format(
                        header.madeAt().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)));
        totals(header);
        xml.in("InitgPty", () -> xml.text("Nm", header.debtor().name()));
    }

    private void totals(BatchHeader header) throws SAXException {
        xml.text("NbOfTxs", Integer.toString(header.payments()));
        xml.text("CtrlSum", header.controlSum().toString());
    }

    private void paymentInformation(BatchHeader header, PaymentLines payments) throws SAXException {
        xml.text("PmtInfId", header.number());
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", "false");
        totals(header);
        xml.in("ReqdExctnDt", () -> xml.text("Dt", header.executionDate().toString()));
        xml.in("Dbtr", () -> xml.text("Nm", header.debtor().name()));
        account("DbtrAcct", header.debtor());
        agent("DbtrAgt", header.debtor());
        xml.text("ChrgBr", "DEBT");
        payments.forEach(payment -> {
            try {
                xml.in("CdtTrfTxInf", () -> transfer(payment));
            } catch (SAXException refused) {
                if (refused.getCause() instanceof IOException readerGone) {
                    throw new UncheckedIOException(readerGone);
                }
                throw new IllegalStateException("payment " + payment.endToEndId() + " is not valid", refused);
            }
        });
    }

    private void transfer(PaymentLine payment) throws SAXException {
        xml.in("PmtId", () -> {
            xml.text("InstrId", payment.endToEndId());
            xml.text("EndToEndId", payment.endToEndId());
        });
        xml.in("Amt", () -> amount(payment.amount()));
        agent("CdtrAgt", payment.payee());
        xml.in("Cdtr", () -> xml.text("Nm", payment.payee().name()));
        account("CdtrAcct", payment.payee());
        xml.in("Purp", () -> xml.text("Cd", "GOVT"));
        xml.in("RmtInf", () -> xml.text("Ustrd", payment.purpose()));
    }

    private void amount(Yuan amount) throws SAXException {
        xml.text("InstdAmt", "Ccy", CURRENCY, amount.toString());
    }

    private void account(String element, BankAccount account) throws SAXException {
        xml.in(element, () -> {
            xml.in("Id", () -> xml.in("Othr", () -> xml.text("Id", account.number())));
            xml.text("Ccy", CURRENCY);
        });
    }

    /** The bank by its number in the national clearing system (CNAPS, 联行号). */
    private void agent(String element, BankAccount account) throws SAXException {
        xml.in(
                element,
                () -> xml.in(
                        "FinInstnId",
                        () -> xml.in("ClrSysMmbId", () -> {
                            xml.in("ClrSysId", () -> xml.text("Cd", "CNAPS"));
                            xml.text("MmbId", account.cnaps());
                        })));
    }
}
