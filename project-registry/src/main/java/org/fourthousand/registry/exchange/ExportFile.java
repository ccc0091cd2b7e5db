package org.fourthousand.registry.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written row by row and never held whole. */
interface ExportFile {

    /** The next row: texts, amounts, days, or nothing. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes what makes the file whole; the stream stays open. */
    void end() throws IOException;
}
