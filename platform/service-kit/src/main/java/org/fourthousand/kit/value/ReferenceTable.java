package org.fourthousand.kit.value;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV tables this package ships beside its classes: {@code #} comments, then a header line. */
final class ReferenceTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private ReferenceTable() {}

    /** The rows of a shipped table. */
    static List<CSVRecord> rows(String resource) {
        try (var stream = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return rows(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + resource, broken);
        }
    }

    /** The rows of a table from elsewhere, for example the one an administrator loads. */
    static List<CSVRecord> rows(Reader table) throws IOException {
        return FORMAT.parse(table).getRecords();
    }
}
