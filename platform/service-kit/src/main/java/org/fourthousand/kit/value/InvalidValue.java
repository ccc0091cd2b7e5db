package org.fourthousand.kit.value;

public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String zh;
    private final String en;

    public InvalidValue(String zh, String en) {
        super(en);
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
