package org.fourthousand.funding.bankfile;

import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** A document told element by element, each of which passes its schema before it is handed on. */
final class ValidXml {

    private static final AttributesImpl NONE = new AttributesImpl();

    private final String namespace;
    private final ValidatorHandler validator;

    ValidXml(MessageKind kind, ContentHandler receiver) {
        this.namespace = kind.namespace();
        this.validator = kind.schema().newValidatorHandler();
        validator.setErrorHandler(new StrictErrors());
        validator.setContentHandler(receiver);
    }

    /** What an element holds. */
    @FunctionalInterface
    interface Content {
        void tell() throws SAXException;
    }

    /** A whole document with one message in it. */
    void document(String message, Content content) throws SAXException {
        validator.startDocument();
        validator.startPrefixMapping("", namespace);
        in("Document", () -> in(message, content));
        validator.endPrefixMapping("");
        validator.endDocument();
    }

    void in(String element, Content content) throws SAXException {
        validator.startElement(namespace, element, element, NONE);
        content.tell();
        validator.endElement(namespace, element, element);
    }

    void text(String element, String value) throws SAXException {
        in(element, () -> characters(value));
    }

    void text(String element, String attribute, String attributeValue, String value) throws SAXException {
        var attributes = new AttributesImpl();
        attributes.addAttribute("", attribute, attribute, "CDATA", attributeValue);
        validator.startElement(namespace, element, element, attributes);
        characters(value);
        validator.endElement(namespace, element, element);
    }

    private void characters(String value) throws SAXException {
        validator.characters(value.toCharArray(), 0, value.length());
    }
}
