package org.fourthousand.local.bank;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fourthousand.local.bank.BatchOrder.Payment;

/** Writes the bank's ISO 20022 answers. */
final class AnswerXml {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private AnswerXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** A payment with its status, and why where it was rejected. */
    record Status(Payment payment, String code, String reason) {}

    /** An entry that leaves the account; the id is empty where the bank names none. */
    record Debit(String endToEndId, BigDecimal amount, String reference) {}

    /** What an element holds. */
    @FunctionalInterface
    private interface Content {
        void write() throws XMLStreamException;
    }

    static byte[] pain002(BatchOrder order, String id, Instant now, List<Status> statuses) {
        return document(
                "pain.002.001.10",
                xml -> xml.in("CstmrPmtStsRpt", () -> {
                    xml.header(id, now);
                    xml.in("OrgnlGrpInfAndSts", () -> {
                        xml.text("OrgnlMsgId", order.number());
                        xml.text("OrgnlMsgNmId", "pain.001.001.09");
                        xml.text(
                                "OrgnlNbOfTxs",
                                Integer.toString(order.payments().size()));
                        xml.text("OrgnlCtrlSum", order.controlSum().toPlainString());
                    });
                    xml.in("OrgnlPmtInfAndSts", () -> {
                        xml.text("OrgnlPmtInfId", order.number());
                        for (var status : statuses) {
                            xml.in("TxInfAndSts", () -> xml.status(order, status));
                        }
                    });
                }));
    }

    static byte[] camt054(BatchOrder order, String id, Instant now, List<Debit> debits) {
        var sum = debits.stream().map(Debit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return document(
                "camt.054.001.08",
                xml -> xml.in("BkToCstmrDbtCdtNtfctn", () -> {
                    xml.header(id, now);
                    xml.in("Ntfctn", () -> {
                        xml.text("Id", id);
                        xml.in("Acct", () -> xml.in("Id", () -> xml.in("Othr", () -> xml.text("Id", order.account()))));
                        xml.in(
                                "TxsSummry",
                                () -> xml.in("TtlNtries", () -> {
                                    xml.text("NbOfNtries", Integer.toString(debits.size()));
                                    xml.text("Sum", sum.toPlainString());
                                }));
                        for (var debit : debits) {
                            xml.in("Ntry", () -> xml.entry(order, debit));
                        }
                    });
                }));
    }

    private void status(BatchOrder order, Status status) throws XMLStreamException {
        text("OrgnlEndToEndId", status.payment().endToEndId());
        text("TxSts", status.code());
        if (!status.reason().isEmpty()) {
            in("StsRsnInf", () -> {
                in("Rsn", () -> text("Cd", "AC01"));
                text("AddtlInf", status.reason());
            });
        }
        text("AcctSvcrRef", reference(order, status.payment()) + "-" + status.code());
        in("OrgnlTxRef", () -> {
            in("Amt", () -> amount("InstdAmt", status.payment().amount()));
            text("IntrBkSttlmDt", order.executionDate().toString());
            in(
                    "CdtrAcct",
                    () -> in(
                            "Id",
                            () -> in("Othr", () -> text("Id", status.payment().payeeAccount()))));
        });
    }

    private void entry(BatchOrder order, Debit debit) throws XMLStreamException {
        amount("Amt", debit.amount());
        text("CdtDbtInd", "DBIT");
        in("Sts", () -> text("Cd", "BOOK"));
        in("ValDt", () -> text("Dt", order.executionDate().toString()));
        text("AcctSvcrRef", debit.reference());
        in("BkTxCd", () -> in("Prtry", () -> text("Cd", "PMT")));
        in(
                "NtryDtls",
                () -> in("TxDtls", () -> {
                    in("Refs", () -> {
                        text("AcctSvcrRef", debit.reference());
                        if (!debit.endToEndId().isEmpty()) {
                            text("EndToEndId", debit.endToEndId());
                        }
                    });
                    amount("Amt", debit.amount());
                }));
    }

    private void header(String id, Instant now) throws XMLStreamException {
        in("GrpHdr", () -> {
            text("MsgId", id);
            text("CreDtTm", now.truncatedTo(ChronoUnit.SECONDS).toString());
        });
    }

    /** The bank's reference of a payment, at most 30 characters. */
    static String reference(BatchOrder order, Payment payment) {
        return "B"
                + payment.endToEndId()
                        .substring(Math.max(0, payment.endToEndId().length() - 20))
                + order.payments().indexOf(payment);
    }

    private void amount(String element, BigDecimal amount) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(amount.toPlainString());
        xml.writeEndElement();
    }

    private void text(String element, String value) throws XMLStreamException {
        in(element, () -> xml.writeCharacters(value));
    }

    private void in(String element, Content content) throws XMLStreamException {
        xml.writeStartElement(element);
        content.write();
        xml.writeEndElement();
    }

    /** A message being written. */
    @FunctionalInterface
    private interface Message {
        void write(AnswerXml xml) throws XMLStreamException;
    }

    private static byte[] document(String code, Message message) {
        try {
            var answer = new AnswerXml();
            answer.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            answer.xml.writeStartElement("Document");
            answer.xml.writeDefaultNamespace(NAMESPACE + code);
            message.write(answer);
            answer.xml.writeEndElement();
            answer.xml.writeEndDocument();
            answer.xml.close();
            return answer.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
