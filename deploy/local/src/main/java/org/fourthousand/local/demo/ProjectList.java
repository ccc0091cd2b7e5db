package org.fourthousand.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The real list of projects (see NOTICE.md beside it), joined with the demo's accounts and industries. */
final class ProjectList {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private ProjectList() {}

    /** All rows, in the order of the list. */
    static List<DemoProject> read(Path enterprisesFile) {
        try (var projects = resource("hunan-projects.csv");
                var industries = resource("project-industries.csv");
                var enterprises = Files.newBufferedReader(enterprisesFile)) {
            var industryOf = rows(industries).stream()
                    .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("industry")));
            var enterpriseOf = rows(enterprises).stream()
                    .collect(Collectors.toMap(row -> row.get("project_id"), Function.identity()));
            return rows(projects).stream()
                    .map(row -> project(row, industryOf, enterpriseOf))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of projects cannot be read", unreadable);
        }
    }

    private static DemoProject project(
            CSVRecord row, Map<String, String> industryOf, Map<String, CSVRecord> enterpriseOf) {
        var id = row.get("id");
        var enterprise = Objects.requireNonNull(enterpriseOf.get(id), id);
        return new DemoProject(
                id,
                row.get("project_name"),
                row.get("content").isBlank() ? "(公开资料未载)" : row.get("content"),
                enterprise.get("enterprise"),
                enterprise.get("username"),
                enterprise.get("uscc"),
                row.get("city_code"),
                row.get("county_code"),
                Objects.requireNonNull(industryOf.get(id), id),
                row.get("stage"),
                row.get("year"),
                DemoProject.yuanOfWan(row.get("investment_wanyuan")));
    }

    private static List<CSVRecord> rows(BufferedReader text) throws IOException {
        try (var parser = CSV.parse(text)) {
            return parser.getRecords();
        }
    }

    private static BufferedReader resource(String name) {
        var stream = Objects.requireNonNull(ProjectList.class.getResourceAsStream(name), name);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
