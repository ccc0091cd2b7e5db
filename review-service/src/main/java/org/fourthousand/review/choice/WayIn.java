package org.fourthousand.review.choice;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.hibernate.annotations.Immutable;

/**
 * A change under which a project would have been chosen, everything else as it was. Where one limit suffices it is the
 * least change of that limit; where several stand in the way, all are named, each as far as it has to move with the others.
 *
 * @param changes at least one
 */
@Immutable
@Schema(name = "WayIn")
public record WayIn(List<Change> changes) {

    /** In words. */
    Text text() {
        return Text.of(
                changes.stream().map(change -> change.text().zh()).collect(Collectors.joining(";并且 ")),
                changes.stream().map(change -> change.text().en()).collect(Collectors.joining("; and ")));
    }

    /** All ways in, in words; any one would do. */
    public static Text text(List<WayIn> ways) {
        return Text.of(
                ways.stream().map(way -> way.text().zh()).collect(Collectors.joining(";或者 ")),
                ways.stream().map(way -> way.text().en()).collect(Collectors.joining("; or ")));
    }
}
