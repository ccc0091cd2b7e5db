package org.fourthousand.registry.exchange;

import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** What is wrong with a cell, and what to do. */
record CellFault(CellAddress at, Text words) {

    Violation violation() {
        var heading = at.heading().heading();
        return Violation.at(
                "#cell/%s!%s".formatted(at.sheet().title(), at.name()),
                Text.of(heading.zh() + ":" + words.zh(), heading.en() + ": " + words.en()));
    }
}
