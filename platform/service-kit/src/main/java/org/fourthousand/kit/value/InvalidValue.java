package org.fourthousand.kit.value;

/**
 * A text or number that is no value of the type asked for. It is the sender's mistake (HTTP 400), never a fault of the service, and says what is
 * wrong in both languages.
 */
public class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 40;

    private final String zh;
    private final String en;

    /**
     * @param zh what is wrong, in Simplified Chinese
     * @param en what is wrong, in English
     */
    public InvalidValue(String zh, String en) {
        super(en + " / " + zh);
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, in Simplified Chinese (zh-CN). */
    public final String zh() {
        return zh;
    }

    /** What is wrong, in English. */
    public final String en() {
        return en;
    }

    /** The rejected text as it may be shown: without control characters (they forge log lines) and cut to 40 characters. */
    static String shown(String text) {
        String printable = text.replaceAll("\\p{C}", "\uFFFD");
        return printable.length() <= LONGEST_QUOTE ? printable : printable.substring(0, LONGEST_QUOTE) + "…";
    }
}
