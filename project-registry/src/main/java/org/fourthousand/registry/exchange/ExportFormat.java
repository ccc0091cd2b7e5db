package org.fourthousand.registry.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of file an export may be. */
@Schema(description = "导出格式 | Kind of file")
public enum ExportFormat {
    CSV(Names.CSV),
    XLSX(Names.XLSX);

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "projects." + name().toLowerCase(Locale.ROOT);
    }

    /** A file that begins with these headings. */
    ExportFile begin(OutputStream out, List<String> headings) throws IOException {
        return switch (this) {
            case CSV -> CsvFile.begin(out, headings);
            case XLSX -> XlsxFile.begin(out, headings);
        };
    }

    /** Media types, for annotations, which take constants only. */
    static final class Names {
        static final String CSV = "text/csv; charset=utf-8; header=present";
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private Names() {}
    }
}
