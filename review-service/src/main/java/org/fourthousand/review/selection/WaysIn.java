package org.fourthousand.review.selection;

import java.util.List;
import org.fourthousand.review.choice.WayIn;
import org.hibernate.annotations.Immutable;

/**
 * What would have let a project in, as it is kept.
 *
 * @param ways any one would have done; none for whoever is on the list, or could not be selected at all
 */
@Immutable
record WaysIn(List<WayIn> ways) {

    static final WaysIn NONE = new WaysIn(List.of());
}
