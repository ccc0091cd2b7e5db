package org.fourthousand.registry.exchange;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a filled template.
 *
 * @param projects how many it holds
 * @param faults every faulty cell; none when it can be imported
 */
@Schema(name = "ImportReport", description = "导入检查报告 | What is wrong with a filled template")
public record ImportReportView(int projects, List<Fault> faults) {

    /**
     * A faulty cell.
     *
     * @param sheet name of the sheet
     * @param cell address, for example C7
     * @param heading of its column
     * @param words what is wrong and what to do
     */
    @Schema(name = "CellFault")
    public record Fault(String sheet, String cell, String heading, String words) {}

    static ImportReportView of(FilledForms.Checked checked, List<Locale> languages) {
        var faults = checked.faults().stream()
                .map(fault -> new Fault(
                        fault.at().sheet().title(),
                        fault.at().name(),
                        fault.at().heading().heading().in(languages),
                        fault.words().in(languages)))
                .toList();
        return new ImportReportView(checked.forms().size(), faults);
    }
}
