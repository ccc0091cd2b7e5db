package org.fourthousand.registry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.exchange.FilledSheets.FilledRow;

/** The form of one project as it stands in the workbook: its values, where each stands, and what cannot be read. */
final class FilledForm {

    private static final Text FORMULA =
            Text.of("含公式或错误值。请粘贴为数值或文字。", "It holds a formula or an error. Paste it as a value.");
    private static final Text MISSING = Text.of("请填写。", "Fill this in.");

    private final ObjectNode form = JsonNodeFactory.instance.objectNode();
    private final Map<String, CellAddress> places = new HashMap<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final CellAddress first;

    /** @param row of the sheet of projects */
    FilledForm(FilledRow row) {
        first = new CellAddress(TemplateSheet.PROJECTS, row.number(), 0);
        for (var object : List.of("expectedOutput", "gates", "needs", "declarations")) {
            form.putObject(object);
        }
        for (var list : List.of("investmentPlan", "fundingSources", "equipment")) {
            form.putArray(list);
        }
        form.withObject("/declarations").putArray("otherFunds");
        form.withObject("/declarations").putArray("yearsFundedBefore");
        take(row, TemplateSheet.PROJECTS, "");
    }

    /** Takes a line of one of its lists. */
    void add(TemplateSheet sheet, FilledRow row) {
        var lines = (ArrayNode) form.get(sheet.list());
        lines.addObject();
        take(row, sheet, "/" + sheet.list() + "/" + (lines.size() - 1));
    }

    private void take(FilledRow row, TemplateSheet sheet, String within) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            var heading = sheet.columns().get(column);
            if (!heading.joins()) {
                var at = new CellAddress(sheet, row.number(), column);
                var pointer = within + "/" + heading.path();
                places.put(pointer, at);
                read(row.cells().get(column), heading, at, pointer);
            }
        }
    }

    private void read(CellContent cell, TemplateColumn heading, CellAddress at, String pointer) {
        if (cell.formula()) {
            faults.add(new CellFault(at, FORMULA));
            return;
        }
        if (cell.isEmpty()) {
            if (heading.kind() == CellKind.YES_NO) {
                faults.add(new CellFault(at, MISSING));
                put(pointer, JsonNodeFactory.instance.booleanNode(false));
            }
            return;
        }
        try {
            put(pointer, heading.kind().read(cell));
        } catch (InvalidCell invalid) {
            faults.add(new CellFault(at, invalid.words()));
            if (heading.kind() == CellKind.YES_NO) {
                put(pointer, JsonNodeFactory.instance.booleanNode(false));
            }
        }
    }

    private void put(String pointer, JsonNode value) {
        var end = pointer.lastIndexOf('/');
        var parent = pointer.substring(0, end);
        var object = parent.isEmpty() ? form : existing(parent);
        object.set(pointer.substring(end + 1), value);
    }

    private ObjectNode existing(String pointer) {
        JsonNode node = form;
        for (var step : pointer.substring(1).split("/", -1)) {
            if (node instanceof ArrayNode array) {
                node = array.get(Integer.parseInt(step));
            } else {
                node = ((ObjectNode) node).has(step) ? node.get(step) : ((ObjectNode) node).putObject(step);
            }
        }
        return (ObjectNode) node;
    }

    /** The form as JSON; what cannot be read is left out. */
    ObjectNode json() {
        return form;
    }

    List<CellFault> faults() {
        return faults;
    }

    /** Takes a fault of the form, unless the cell has one already. */
    void refuse(String pointer, Text words) {
        var at = place(pointer);
        if (faults.stream().noneMatch(fault -> fault.at().equals(at))) {
            faults.add(new CellFault(at, words));
        }
    }

    /** The cell a pointer means; for a list or a part of the form, its first cell. */
    private CellAddress place(String pointer) {
        var exact = places.get(pointer);
        if (exact != null) {
            return exact;
        }
        return Stream.concat(within(pointer), within(pointer.substring(0, Math.max(1, pointer.lastIndexOf('/')))))
                .findFirst()
                .orElse(first);
    }

    private Stream<CellAddress> within(String pointer) {
        return places.entrySet().stream()
                .filter(place -> pointer.length() > 1 && place.getKey().startsWith(pointer + "/"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
