package org.fourthousand.kit.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180 in UTF-8, with the mark (BOM) without which Excel takes it for another encoding. */
final class CsvSheet implements Sheet {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter csv;

    private CsvSheet(CSVPrinter csv) {
        this.csv = csv;
    }

    static CsvSheet begin(OutputStream out, List<String> headings) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(MARK);
        var csv = new CsvSheet(new CSVPrinter(writer, CSVFormat.RFC4180));
        csv.csv.printRecord(headings);
        return csv;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (var cell : cells) {
            csv.print(cell instanceof String text ? harmless(text) : cell);
        }
        csv.println();
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
