package org.fourthousand.kit.value;

import cn.hutool.core.convert.Convert;
import java.math.BigDecimal;

/**
 * Upper-case amounts (大写金额). Hutool knows the wording but computes it in {@code double}, which turns 99999999999999.99 into …玖角捌分; so it
 * is given the whole yuan and the fen separately, both of which a {@code double} holds exactly.
 */
final class ChineseAmount {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    private ChineseAmount() {}

    static String of(BigDecimal amount) {
        BigDecimal absolute = amount.abs();
        if (absolute.compareTo(LIMIT) >= 0) {
            throw new InvalidValue("金额达到一百万亿元,无法转换为大写", "Amounts from 100 trillion yuan have no upper-case wording");
        }
        BigDecimal whole = new BigDecimal(absolute.toBigInteger());
        BigDecimal fraction = absolute.subtract(whole);
        return (amount.signum() < 0 ? "负" : "") + join(whole, fraction);
    }

    private static String join(BigDecimal whole, BigDecimal fraction) {
        if (fraction.signum() == 0) {
            return Convert.digitToChinese(whole);
        }
        String small = Convert.digitToChinese(fraction);
        if (whole.signum() == 0) {
            return small;
        }
        String yuan = Convert.digitToChinese(whole).replace("整", "");
        return yuan + (small.contains("角") ? "" : "零") + small;
    }
}
