package org.fourthousand.registry.application;

import java.util.List;
import java.util.Objects;
import org.fourthousand.events.registry.EquipmentLine;
import org.fourthousand.events.registry.ProjectSnapshot;

/** How a project is told to other services: what they may know of it, and nothing that could be looked up here. */
final class ProjectSnapshots {

    private ProjectSnapshots() {}

    static ProjectSnapshot of(Project project) {
        var application = project.application();
        var pillar = project.pillar();
        var pole = project.pole();
        return new ProjectSnapshot(
                project.id().value(),
                application.name(),
                Objects.toString(application.projectCode(), null),
                project.uscc().code(),
                application.enterpriseName(),
                application.contactEmail(),
                application.division().code(),
                application.industry().code(),
                pillar == null ? null : pillar.name(),
                pole == null ? null : pole.name(),
                application.park(),
                application.fund().name(),
                application.totalInvestment().amount(),
                application.requestedAmount().amount(),
                application.constructionStart(),
                application.plannedEnd(),
                project.enteredOn());
    }

    static List<EquipmentLine> equipment(Application application) {
        return application.equipment().stream()
                .map(line -> new EquipmentLine(line.name(), line.model(), line.invoiceNumber()))
                .toList();
    }
}
