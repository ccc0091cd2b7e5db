package org.fourthousand.registry.openness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Published projects as CSV (RFC 4180, UTF-8), the columns of the JSON. */
@ApplicationScoped
class ProjectsCsv {

    private static final String[] COLUMNS = {
        "id",
        "name",
        "projectCode",
        "uscc",
        "enterpriseName",
        "division",
        "divisionName",
        "industry",
        "industryName",
        "pillar",
        "strategicIndustry",
        "park",
        "pole",
        "fund",
        "totalInvestment",
        "requestedAmount",
        "constructionStart",
        "plannedEnd",
        "capacityExpansion",
        "civilMilitary",
        "stage",
        "enteredOn",
        "carriedOverTo",
        "acceptedOn",
        "acceptanceDocument",
        "updatedAt"
    };

    private final OpenProjects projects;

    ProjectsCsv(OpenProjects projects) {
        this.projects = projects;
    }

    void write(OutputStream out) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                var csv = new CSVPrinter(writer, format)) {
            projects.forEach(project -> print(csv, project));
        }
    }

    private static void print(CSVPrinter csv, OpenProjectView project) {
        try {
            csv.printRecord(
                    project.id(),
                    OpenText.inCell(project.name()),
                    project.projectCode(),
                    project.uscc(),
                    OpenText.inCell(project.enterpriseName()),
                    project.division(),
                    project.divisionName(),
                    project.industry(),
                    project.industryName(),
                    project.pillar(),
                    project.strategicIndustry(),
                    OpenText.inCell(Objects.toString(project.park(), "")),
                    project.pole(),
                    project.fund(),
                    project.totalInvestment(),
                    project.requestedAmount(),
                    project.constructionStart(),
                    project.plannedEnd(),
                    project.capacityExpansion(),
                    project.civilMilitary(),
                    project.stage(),
                    project.enteredOn(),
                    project.carriedOverTo(),
                    project.acceptedOn(),
                    project.acceptanceDocument(),
                    project.updatedAt());
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }
}
