package org.fourthousand.funding.bankfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;

/** The ISO 20022 messages this office exchanges, each with its published schema. */
public enum MessageKind {
    PAIN_001("pain.001.001.09"),
    PAIN_002("pain.002.001.10"),
    CAMT_054("camt.054.001.08");

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String code;
    private final Schema schema;

    MessageKind(String code) {
        this.code = code;
        this.schema = compile(code);
    }

    /** For example {@code pain.001.001.09}. */
    public String code() {
        return code;
    }

    /** The namespace of its documents. */
    public String namespace() {
        return NAMESPACE + code;
    }

    /** The published schema; safe for many threads. */
    Schema schema() {
        return schema;
    }

    /** The message whose documents have this namespace. */
    static Optional<MessageKind> of(String namespace) {
        return Arrays.stream(values())
                .filter(kind -> kind.namespace().equals(namespace))
                .findFirst();
    }

    private static Schema compile(String code) {
        try {
            return SafeXml.schemas().newSchema(new StreamSource(published(code)));
        } catch (SAXException | TransformerException broken) {
            throw new IllegalStateException("the schema of " + code + " cannot be read", broken);
        }
    }

    private static InputStream published(String code) throws TransformerException {
        if (!code.equals("camt.054.001.08")) {
            return resource(code + ".xsd");
        }
        var derived = new ByteArrayOutputStream();
        SafeXml.transformers()
                .newTransformer(new StreamSource(resource("camt.054.001.08.xsl")))
                .transform(new StreamSource(resource("camt.052.001.08.xsd")), new StreamResult(derived));
        return new ByteArrayInputStream(derived.toByteArray());
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MessageKind.class.getResourceAsStream("/iso20022/" + name), name);
    }
}
