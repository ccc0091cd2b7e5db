package org.fourthousand.registry.exchange;

/**
 * Where a cell is.
 *
 * @param row from 0
 * @param column from 0
 */
record CellAddress(TemplateSheet sheet, int row, int column) {

    private static final int LETTERS = 26;

    /** As people call it, for example {@code C7}. */
    String name() {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    TemplateColumn heading() {
        return sheet.columns().get(column);
    }
}
