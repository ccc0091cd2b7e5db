package org.fourthousand.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Which page is wanted; a {@code @BeanParam} of every list. */
public class PageQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(200)
    @Parameter(description = "Items per page, 1 to 200")
    int limit = 20;

    @QueryParam("after")
    @Parameter(description = "The next of the page before")
    @Nullable
    String after;

    /** Items per page, 1 to 200. */
    public int limit() {
        return limit;
    }

    /** The cursor, null for the first page. */
    public @Nullable String after() {
        return after;
    }

    /** The id after which a list ordered by id goes on; an id before all others on the first page. */
    public UUID afterId() {
        if (after == null) {
            return BEFORE_ALL;
        }
        try {
            return UUID.fromString(Cursor.keys(after, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("游标无效,请使用上一页返回的 next。", "The cursor is not valid; use the next of the page before."));
        }
    }
}
