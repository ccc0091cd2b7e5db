package org.fourthousand.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of file a table may be. */
@Schema(name = "ExportFormat", description = "导出格式 | Kind of file")
public enum SheetFormat {
    CSV(Names.CSV),
    XLSX(Names.XLSX);

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What the file is called on the wire. */
    public String mediaType() {
        return mediaType;
    }

    /** A name for the file, with its ending. */
    public String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * A table that begins with these headings.
     *
     * @param title of the sheet, where a file has one
     */
    public Sheet begin(OutputStream out, String title, List<String> headings) throws IOException {
        return switch (this) {
            case CSV -> CsvSheet.begin(out, headings);
            case XLSX -> XlsxSheet.begin(out, title, headings);
        };
    }

    /** Media types, for annotations, which take constants only. */
    public static final class Names {
        public static final String CSV = "text/csv; charset=utf-8; header=present";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private Names() {}
    }
}
