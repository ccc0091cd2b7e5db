package org.fourthousand.registry.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds.
 *
 * @param text as text, without blanks around it
 * @param number when it holds a number, as the file has it
 * @param formula whether it holds a formula or an error instead of a value
 */
record CellContent(String text, @Nullable BigDecimal number, boolean formula) {

    static final CellContent EMPTY = new CellContent("", null, false);

    boolean isEmpty() {
        return text.isEmpty() && !formula;
    }
}
