package org.fourthousand.funding.bankfile;

/**
 * What the bank can take as text: Max140Text of ISO 20022. Chinese is welcome; characters that XML does not know or nobody
 * can see are not. A name that does not fit is refused, because a shortened name is another payee's name.
 */
public final class BankText {

    /** Characters a name or a purpose may have. */
    public static final int LONGEST = 140;

    private BankText() {}

    /** Whether a name goes into a file as it is. */
    public static boolean fits(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.codePoints().allMatch(BankText::isPlain);
    }

    /** A remark cut and cleaned so that it fits. */
    public static String remark(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .map(point -> isPlain(point) ? point : ' ')
                .takeWhile(point -> clean.length() + Character.charCount(point) <= LONGEST)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
