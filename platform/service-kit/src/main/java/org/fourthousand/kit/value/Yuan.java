package org.fourthousand.kit.value;

public record Yuan(java.math.BigDecimal amount) {
    public static Yuan of(String s) {
        return new Yuan(new java.math.BigDecimal(s));
    }
}
