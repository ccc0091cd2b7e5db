package org.fourthousand.review.round;

import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** The place in a list ordered by rank. */
public final class RankCursor {

    private RankCursor() {}

    /** The rank after which the page begins; 0 for the first. @throws Problem 400 when the cursor is not one of ours */
    public static int after(PageQuery query) {
        if (query.after() == null) {
            return 0;
        }
        try {
            return Integer.parseInt(Cursor.keys(query.after(), 1).getFirst());
        } catch (NumberFormatException notARank) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("游标无效,请使用上一页返回的 next。", "The cursor is not valid; use the next of the page before."));
        }
    }
}
