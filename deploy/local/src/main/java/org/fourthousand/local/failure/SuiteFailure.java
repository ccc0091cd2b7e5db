package org.fourthousand.local.failure;

/**
 * Something outside the program stops the suite: a port in use, a full disk, a missing jar. It is shown as two short
 * lines, never as a stack trace.
 */
public final class SuiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param what what is wrong, one line, for the person who started the suite
     * @param remedy what that person can do about it, one line
     */
    public SuiteFailure(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** As the other, keeping the failure beneath for whoever debugs the launcher. */
    public SuiteFailure(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What is wrong, in one line. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** How to mend it, in one line. */
    public String remedy() {
        return remedy;
    }
}
