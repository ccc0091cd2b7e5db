package org.fourthousand.funding.bankfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads what the bank sends. Nothing of a file is used before all of it was read: it is well-formed to its end, keeps to its
 * published schema, and its counts and sums fit.
 */
@ApplicationScoped
public class AnswerFiles {

    private final Clock clock;

    AnswerFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads an ISO 20022 message.
     *
     * @throws Problem 400 or 422 ({@link BankFileProblem}) when it is to be refused
     */
    public AnswerFile xml(byte[] content) {
        var kind = kind(content);
        return switch (kind) {
            case PAIN_002 -> new Pain002(read(kind, content, Pain002.RECORDS), clock.getZone()).answers();
            case CAMT_054 -> new Camt054(read(kind, content, Camt054.RECORDS), clock.getZone()).answers();
            case PAIN_001 ->
                throw BankFileProblem.BANK_FILE_NOT_VALID.at(
                        "", Text.of("这是支付指令,不是回执", "this is an order, not an answer to one"));
        };
    }

    /** Reads the bank's CSV; refusals as with XML. */
    public AnswerFile csv(byte[] content) {
        return AnswerCsv.read(content);
    }

    private static Records read(MessageKind kind, byte[] content, Records.Shape shape) {
        var records = new Records(shape);
        var validator = kind.schema().newValidatorHandler();
        validator.setErrorHandler(new StrictErrors());
        validator.setContentHandler(records);
        parse(content, validator);
        return records;
    }

    private static MessageKind kind(byte[] content) {
        var root = new Root();
        parse(content, root);
        return root.kind.orElseThrow(() -> BankFileProblem.BANK_FILE_NOT_VALID.at(
                "",
                Text.of(
                        "须为 pain.002.001.10 或 camt.054.001.08,命名空间为 ISO 20022",
                        "must be pain.002.001.10 or camt.054.001.08 in the namespace of ISO 20022")));
    }

    private static void parse(byte[] content, org.xml.sax.ContentHandler handler) {
        try {
            var reader = SafeXml.reader();
            reader.setErrorHandler(new StrictErrors());
            reader.setContentHandler(handler);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (SAXParseException fault) {
            throw refusal(fault);
        } catch (SAXException | IOException unreadable) {
            throw BankFileProblem.BANK_FILE_UNREADABLE.at("", Text.of("不是完整的 XML", "not a whole XML document"));
        }
    }

    /** The parser's own words are told by place only: they may repeat what the file holds. */
    private static Problem refusal(SAXParseException fault) {
        var message = String.valueOf(fault.getMessage());
        var place = "#line/" + fault.getLineNumber();
        if (message.contains("DOCTYPE")) {
            return BankFileProblem.BANK_FILE_WITH_DOCTYPE.at(
                    place, Text.of("不得含有 DOCTYPE 或实体", "no DOCTYPE and no entities, please"));
        }
        if (message.startsWith("cvc-")) {
            return BankFileProblem.BANK_FILE_NOT_VALID.at(
                    place,
                    Text.of("不符合 XSD:%s", "not as the XSD says: %s").with(message.substring(0, message.indexOf(':'))));
        }
        return BankFileProblem.BANK_FILE_UNREADABLE.at(
                place, Text.of("XML 不完整或有误", "the XML is cut off or broken here"));
    }

    /** Looks at the first element only, but reads to the end: a file that is cut off is told as such. */
    private static final class Root extends DefaultHandler {

        private Optional<MessageKind> kind = Optional.empty();
        private boolean seen;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (!seen) {
                seen = true;
                kind = MessageKind.of(uri);
            }
        }
    }
}
