package org.fourthousand.kit.value;

public class CalendarExhausted extends InvalidValue {
    private static final long serialVersionUID = 1L;

    public CalendarExhausted(String zh, String en) {
        super(zh, en);
    }
}
