package org.fourthousand.registry.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.FormFaults;
import org.fourthousand.registry.exchange.FilledSheets.FilledRow;

/** Makes forms of what stands in a workbook, and holds them against the rules of the form. */
@ApplicationScoped
class FilledForms {

    private final ObjectMapper mapper;
    private final FormFaults rules;

    FilledForms(ObjectMapper mapper, FormFaults rules) {
        this.mapper = mapper;
        this.rules = rules;
    }

    /**
     * What came of it.
     *
     * @param forms in the order of the rows; complete when there are no faults
     * @param faults of all cells, sheet by sheet and row by row
     */
    record Checked(List<Application> forms, List<CellFault> faults) {}

    Checked check(FilledSheets sheets) {
        var faults = new ArrayList<CellFault>();
        var filled = filled(sheets, faults);
        var forms = new ArrayList<Application>();
        for (var each : filled.values()) {
            var form = form(each);
            rules.of(form).forEach(fault -> each.refuse(fault.pointer(), fault.message()));
            faults.addAll(each.faults());
            forms.add(form);
        }
        if (filled.isEmpty() && faults.isEmpty()) {
            faults.add(new CellFault(
                    new CellAddress(TemplateSheet.PROJECTS, 1, 0),
                    Text.of("请至少填写一个项目。", "Fill in at least one project.")));
        }
        return new Checked(forms, faults);
    }

    private static Map<String, FilledForm> filled(FilledSheets sheets, List<CellFault> faults) {
        var byNumber = new LinkedHashMap<String, FilledForm>();
        for (var row : sheets.rows().getOrDefault(TemplateSheet.PROJECTS, List.of())) {
            var form = new FilledForm(row);
            var number = number(row);
            if (number.isEmpty() || byNumber.putIfAbsent(number, form) != null) {
                faults.add(fault(
                        TemplateSheet.PROJECTS,
                        row,
                        Text.of("请填序号,每个项目一个,不得重复。", "Give each project a number of its own.")));
            }
        }
        for (var sheet : TemplateSheet.values()) {
            if (sheet != TemplateSheet.PROJECTS) {
                join(sheets.rows().getOrDefault(sheet, List.of()), sheet, byNumber, faults);
            }
        }
        return byNumber;
    }

    private static void join(
            List<FilledRow> rows, TemplateSheet sheet, Map<String, FilledForm> byNumber, List<CellFault> faults) {
        for (var row : rows) {
            var form = byNumber.get(number(row));
            if (form == null) {
                faults.add(
                        fault(sheet, row, Text.of("“项目”表中没有这个序号。", "No project of the first sheet has this number.")));
            } else {
                form.add(sheet, row);
            }
        }
    }

    private static String number(FilledRow row) {
        return row.cells().getFirst().text();
    }

    private static CellFault fault(TemplateSheet sheet, FilledRow row, Text words) {
        return new CellFault(new CellAddress(sheet, row.number(), 0), words);
    }

    private Application form(FilledForm filled) {
        try {
            return mapper.treeToValue(filled.json(), Application.class);
        } catch (JsonProcessingException unforeseen) {
            throw new IllegalStateException("cells that are each of their kind make no form", unforeseen);
        }
    }
}
