package org.fourthousand.kit.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row and never held whole. */
public interface Sheet {

    /** The next row: texts, amounts, days, or nothing. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes what makes the table whole; the stream stays open. */
    void end() throws IOException;
}
