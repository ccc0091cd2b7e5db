package org.fourthousand.gateway.route;

/** A service did not begin its answer in time. */
final class ResponseTimeout extends Exception {

    private static final long serialVersionUID = 1L;

    ResponseTimeout() {
        super("no answer in time", null, false, false);
    }
}
