package org.fourthousand.funding.bankfile;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Takes the first fault as the end, warnings included: about money nothing is almost right. */
final class StrictErrors implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) throws SAXParseException {
        throw fault;
    }

    @Override
    public void error(SAXParseException fault) throws SAXParseException {
        throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXParseException {
        throw fault;
    }
}
