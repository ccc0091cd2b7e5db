package org.fourthousand.registry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.registry.application.Worded;

/** What a column of the template takes, and how its cells become what the form has there. */
interface CellKind {

    /**
     * The value of a cell that is not empty.
     *
     * @throws InvalidCell when it is none
     */
    JsonNode read(CellContent cell) throws InvalidCell;

    /** How it is filled in. */
    Text note();

    /** What may be chosen from, as it is shown; empty where anything may be written. */
    default List<String> choices() {
        return List.of();
    }

    /** Any text. */
    CellKind TEXT = of(Text.of("文字", "text"), cell -> TextNode.valueOf(cell.text()));

    /** Money in yuan. */
    CellKind AMOUNT = of(
            Text.of("以元为单位的数字,至多两位小数", "a number in yuan with at most two decimals"),
            cell -> TextNode.valueOf(NumberCells.yuan(cell).toString()));

    /** A day. */
    CellKind DAY = of(
            Text.of("日期,例如 2025-01-31", "a date such as 2025-01-31"),
            cell -> TextNode.valueOf(DayCells.day(cell).toString()));

    /** A whole number. */
    CellKind WHOLE = of(Text.of("整数", "a whole number"), cell -> IntNode.valueOf(NumberCells.whole(cell)));

    /** A number. */
    CellKind NUMBER = of(Text.of("数字", "a number"), cell -> DecimalNode.valueOf(NumberCells.number(cell)));

    /** A county or prefecture. */
    CellKind DIVISION = choice(
            Division.all().stream()
                    .filter(each -> each.kind() != Division.Kind.PROVINCE)
                    .map(each -> each.code() + " " + each.name())
                    .toList(),
            code -> Division.of(code).code());

    /** An industry. */
    CellKind INDUSTRY = choice(
            Industry.all().stream().map(each -> each.code() + " " + each.name()).toList(),
            code -> Industry.of(code).code());

    /** An investment project code. */
    CellKind PROJECT_CODE = of(
            Text.of("例如 2103-430100-04-01-123456", "such as 2103-430100-04-01-123456"),
            cell -> TextNode.valueOf(checked(cell, ProjectCode::of).code()));

    /** Texts divided by semicolons. */
    CellKind TEXTS = of(
            Text.of("多项以分号分隔", "several, divided by semicolons"),
            cell -> array(parts(cell.text()).map(TextNode::valueOf)));

    /** Years divided by semicolons. */
    CellKind YEARS = of(Text.of("年份,多个以分号分隔", "years, divided by semicolons"), NumberCells::years);

    /** Yes or no. */
    CellKind YES_NO =
            new Choice(List.of("是", "否"), Text.of("选择“是”或“否”", "choose 是 (yes) or 否 (no)"), cell -> switch (cell.text()
                    .toUpperCase(Locale.ROOT)) {
                case "是", "YES", "TRUE" -> BooleanNode.TRUE;
                case "否", "NO", "FALSE" -> BooleanNode.FALSE;
                default -> throw new InvalidCell(Text.of("请填“是”或“否”。", "Write 是 (yes) or 否 (no)."));
            });

    /** One of an enum's values, by its official name or its code. */
    static <E extends Enum<E> & Worded> CellKind code(Class<E> type) {
        var values = List.of(type.getEnumConstants());
        var names = values.stream().map(each -> each.words().zh()).toList();
        return new Choice(
                names,
                Text.of("从列表中选择", "choose from the list"),
                cell -> values.stream()
                        .filter(each -> each.words().zh().equals(cell.text())
                                || each.words().en().equalsIgnoreCase(cell.text())
                                || each.name().equalsIgnoreCase(cell.text()))
                        .findFirst()
                        .map(each -> TextNode.valueOf(each.name()))
                        .orElseThrow(() ->
                                new InvalidCell(Text.of("不在列表中。请填:%s。", "It is not in the list. Choose one of: %s.")
                                        .with(String.join("、", names)))));
    }

    /** Reads a cell. */
    @FunctionalInterface
    interface Reading {
        JsonNode of(CellContent cell) throws InvalidCell;
    }

    /** A kind with a note and a way to read it. */
    static CellKind of(Text note, Reading reading) {
        return new Choice(List.of(), note, reading);
    }

    /** A kind with choices of which the first word is the code. */
    private static CellKind choice(List<String> choices, UnaryOperator<String> check) {
        return new Choice(
                choices,
                Text.of("从列表中选择,或填代码", "choose from the list, or write the code"),
                cell -> TextNode.valueOf(checked(cell, text -> check.apply(text.split("\\s", 2)[0]))));
    }

    private static <T> T checked(CellContent cell, Function<String, T> value) throws InvalidCell {
        try {
            return value.apply(cell.text());
        } catch (InvalidValue invalid) {
            throw new InvalidCell(Text.of(invalid.zh() + "。", invalid.en() + "."));
        }
    }

    /** The parts of a cell that holds several. */
    static Stream<String> parts(String text) {
        return Stream.of(text.split("[;;\\n]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static JsonNode array(Stream<? extends JsonNode> parts) {
        var array = JsonNodeFactory.instance.arrayNode();
        parts.forEach(array::add);
        return array;
    }

    /**
     * A kind as it is.
     *
     * @param choices what may be chosen from
     * @param note how it is filled in
     * @param reading how a cell is read
     */
    record Choice(List<String> choices, Text note, Reading reading) implements CellKind {
        @Override
        public JsonNode read(CellContent cell) throws InvalidCell {
            return reading.of(cell);
        }
    }
}
