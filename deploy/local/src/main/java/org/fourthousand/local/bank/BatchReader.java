package org.fourthousand.local.bank;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fourthousand.local.bank.BatchOrder.Payment;

/** Reads a pain.001.001.09 as far as a bank must to pay it. */
final class BatchReader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final ArrayDeque<String> path = new ArrayDeque<>();
    private final Map<String, String> batch = new HashMap<>();
    private final Map<String, String> transfer = new HashMap<>();
    private final ArrayList<Payment> payments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private BatchReader() {}

    /**
     * The batch of a file.
     *
     * @throws IllegalArgumentException when it is none, or its count or sum does not fit
     */
    static BatchOrder read(byte[] file) {
        try {
            return new BatchReader().batch(file);
        } catch (XMLStreamException | RuntimeException broken) {
            throw new IllegalArgumentException("no batch the bank can pay: " + broken.getMessage(), broken);
        }
    }

    private BatchOrder batch(byte[] file) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName(), xml.getNamespaceURI());
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // comments and the like say nothing to a bank
                }
            }
        }
        var order = new BatchOrder(
                said(batch, "MsgId"),
                said(batch, "DbtrAcct/Id/Othr/Id"),
                LocalDate.parse(said(batch, "ReqdExctnDt/Dt")),
                new BigDecimal(said(batch, "CtrlSum")),
                payments);
        var sum = payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(order.controlSum()) != 0 || payments.size() != Integer.parseInt(said(batch, "NbOfTxs"))) {
            throw new IllegalArgumentException("count or sum does not fit");
        }
        return order;
    }

    private static String said(Map<String, String> texts, String element) {
        return Objects.requireNonNull(texts.get(element), element + " is missing");
    }

    private void start(String element, String namespace) {
        if (!NAMESPACE.equals(namespace)) {
            throw new IllegalArgumentException("not " + NAMESPACE);
        }
        path.addLast(element);
        text.setLength(0);
        if (element.equals("CdtTrfTxInf")) {
            transfer.clear();
        }
    }

    private void end(String element) {
        var whole = String.join("/", path);
        var inTransfer = whole.indexOf("/CdtTrfTxInf/");
        if (inTransfer > 0) {
            transfer.put(whole.substring(inTransfer + "/CdtTrfTxInf/".length()), text.toString());
        } else {
            batch.putIfAbsent(whole.replaceFirst("^Document/CstmrCdtTrfInitn/(GrpHdr|PmtInf)/", ""), text.toString());
        }
        if (element.equals("CdtTrfTxInf")) {
            payments.add(new Payment(
                    said(transfer, "PmtId/EndToEndId"),
                    new BigDecimal(said(transfer, "Amt/InstdAmt")),
                    said(transfer, "CdtrAcct/Id/Othr/Id")));
        }
        text.setLength(0);
        path.removeLast();
    }
}
