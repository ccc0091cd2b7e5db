package org.fourthousand.registry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.kit.value.Yuan;

/** Cells that are to hold a number. */
final class NumberCells {

    /** Excel keeps no more digits; what lies beyond is the noise of its binary numbers. */
    private static final MathContext AS_EXCEL_KEEPS = new MathContext(15);

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");
    private static final Pattern SEPARATED = Pattern.compile("-?[0-9]{1,3}([,, ][0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern IN_UNITS = Pattern.compile("-?[0-9.,,]+ ?(万元|亿元|万|亿|元|人|亩|吨).*");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private NumberCells() {}

    static BigDecimal number(CellContent cell) throws InvalidCell {
        if (cell.number() != null) {
            return plain(cell.number().round(AS_EXCEL_KEEPS));
        }
        var text = cell.text();
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (SEPARATED.matcher(text).matches()) {
            throw new InvalidCell(
                    Text.of("请去掉千位分隔符,只填数字,例如 1000000。", "Write digits only, without separators, such as 1000000."));
        }
        if (IN_UNITS.matcher(text).matches()) {
            throw new InvalidCell(Text.of(
                    "请按标题所示单位换算后只填数字,例如 100万元 填 1000000。",
                    "Convert to the heading's unit and write digits only: 100万元 is 1000000."));
        }
        throw new InvalidCell(Text.of("请填数字,例如 1000000。", "Write a number, such as 1000000."));
    }

    static Yuan yuan(CellContent cell) throws InvalidCell {
        try {
            return new Yuan(number(cell));
        } catch (InvalidValue invalid) {
            throw new InvalidCell(Text.of(invalid.zh() + "。", invalid.en() + "."));
        }
    }

    static int whole(CellContent cell) throws InvalidCell {
        try {
            return number(cell).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new InvalidCell(Text.of("请填整数。", "Write a whole number."));
        }
    }

    static JsonNode years(CellContent cell) throws InvalidCell {
        var years = JsonNodeFactory.instance.arrayNode();
        for (var part : CellKind.parts(cell.text()).toList()) {
            if (!YEAR.matcher(part).matches()) {
                throw new InvalidCell(Text.of(
                        "请填四位年份,多个以分号分隔,例如 2019;2021。",
                        "Write years of four digits, divided by semicolons, such as 2019;2021."));
            }
            years.add(Integer.parseInt(part));
        }
        return years;
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
