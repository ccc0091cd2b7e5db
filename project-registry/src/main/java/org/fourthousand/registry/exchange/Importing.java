package org.fourthousand.registry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Applying;
import org.fourthousand.registry.application.ProjectId;

/** Takes applications in from a filled template: all of them, or none. */
@ApplicationScoped
class Importing {

    private final FilledForms forms;
    private final Applying applying;

    Importing(FilledForms forms, Applying applying) {
        this.forms = forms;
        this.applying = applying;
    }

    /**
     * Registers every project of the workbook as a draft of the caller's enterprise.
     *
     * @throws Problem 422 with every faulty cell; then nothing is registered
     */
    List<ProjectId> take(byte[] workbook) {
        var checked = check(FilledSheets.read(workbook));
        if (!checked.faults().isEmpty()) {
            throw new Problem(
                    ImportProblem.FAULTY_CELLS,
                    Text.of(
                                    "有 %s 个单元格需要改正,见 violations;未导入任何项目。",
                                    "%s cells are to be mended, see violations; nothing was imported.")
                            .with(checked.faults().size()),
                    checked.faults().stream().map(CellFault::violation).toList());
        }
        return checked.forms().stream().map(form -> applying.draft(form).id()).toList();
    }

    /** What is wrong with a workbook, without taking anything in. */
    FilledForms.Checked check(FilledSheets sheets) {
        return forms.check(sheets);
    }
}
