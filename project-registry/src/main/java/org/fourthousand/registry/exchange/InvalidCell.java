package org.fourthousand.registry.exchange;

import org.fourthousand.kit.problem.Text;

/** A cell that holds nothing its column takes; says what to do. */
final class InvalidCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    InvalidCell(Text words) {
        super(words.en());
        this.words = words;
    }

    Text words() {
        return words;
    }
}
