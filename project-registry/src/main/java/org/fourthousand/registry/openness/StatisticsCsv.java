package org.fourthousand.registry.openness;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fourthousand.registry.openness.LibraryStatisticsView.Sums;
import org.jspecify.annotations.Nullable;

/** Statistics as CSV: one line a value, then the rest when there is one. */
final class StatisticsCsv {

    private static final String REST = "(rest)";

    private StatisticsCsv() {}

    static String of(LibraryStatisticsView statistics) {
        var text = new StringWriter();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader(statistics.dimension().path(), "name", "projects", "totalInvestment", "requestedAmount")
                .get();
        try (var csv = new CSVPrinter(text, format)) {
            for (var line : statistics.items()) {
                print(csv, line.key(), line.name(), line.sums());
            }
            var rest = statistics.rest();
            if (rest != null) {
                print(csv, REST, null, rest);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, @Nullable String key, @Nullable String name, Sums sums)
            throws IOException {
        csv.printRecord(
                OpenText.inCell(Objects.toString(key, "")),
                OpenText.inCell(Objects.toString(name, "")),
                sums.projects(),
                sums.totalInvestment().toPlainString(),
                sums.requestedAmount().toPlainString());
    }
}
