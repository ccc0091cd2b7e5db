package org.fourthousand.bench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;

/**
 * What generated projects are named after: counties of the province, industries of mining and manufacturing, and what
 * real projects make (the demo's {@code hunan-projects.csv}).
 */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[,,、;;。()()/\\s]+");
    private static final Pattern NO_PRODUCT =
            Pattern.compile("用地|亩|投资|面积|\\d+[万片栋层座个公里米年家条两亿]|期$|等$|总|^分|约|^.{0,1}$|^.{15,}$");

    private Words() {}

    static List<Division> counties() {
        return Division.all().stream().filter(Division::isCounty).toList();
    }

    static List<Industry> industries() {
        return Industry.all().stream()
                .filter(industry ->
                        industry.section().equals("B") || industry.section().equals("C"))
                .toList();
    }

    /** The pillar of each industry; empty for one that counts towards none. */
    static List<String> pillars() {
        return industries().stream()
                .map(industry -> PillarIndustry.of(industry).map(Enum::name).orElse(""))
                .toList();
    }

    static List<String> products(Path repository) throws IOException {
        var table =
                repository.resolve("deploy/local/src/main/resources/org/fourthousand/local/demo/hunan-projects.csv");
        try (var reader = Files.newBufferedReader(table);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setCommentMarker('#')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().flatMap(Words::products).distinct().sorted().toList();
        }
    }

    /** All of them, as a row of a table {@code bench_words} that lives as long as the connection. */
    static void load(Connection connection, Path repository) throws SQLException, IOException {
        connection
                .createStatement()
                .execute("create temporary table bench_words"
                        + " (places text[], towns text[], industries text[], pillars text[], products text[])");
        try (var insert = connection.prepareStatement("insert into bench_words values (?, ?, ?, ?, ?)")) {
            var number = 0;
            for (var words : List.of(
                    counties().stream().map(Division::code).toList(),
                    counties().stream().map(Division::name).toList(),
                    industries().stream().map(Industry::code).toList(),
                    pillars(),
                    products(repository))) {
                insert.setArray(++number, connection.createArrayOf("text", words.toArray()));
            }
            insert.execute();
        }
    }

    private static Stream<String> products(CSVRecord row) {
        return Stream.of(row.get("project_name"), row.get("content"))
                .flatMap(BETWEEN::splitAsStream)
                .map(words -> words.replaceFirst("(建设)?项目$", ""))
                .filter(words -> !NO_PRODUCT.matcher(words).find());
    }
}
