package org.fourthousand.kit.revision;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** ETags from a row's version. A read carries one; a change must name it. */
public final class Revisions {

    private Revisions() {}

    /** The tag of a version, for {@code Response.tag(…)}. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * For commands (POST), which may name the version they were decided on: passes without the header.
     *
     * @throws Problem 412 when the header names another version
     */
    public static void allow(@Nullable String ifMatch, long version) {
        if (ifMatch != null) {
            require(ifMatch, version);
        }
    }

    /**
     * Lets a change pass only when the caller has seen the present version.
     *
     * @param ifMatch the {@code If-Match} header as received
     * @param version the present version
     * @throws Problem 428 without the header, 412 when it names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    CommonProblem.PRECONDITION_REQUIRED,
                    Text.of("请在 If-Match 中给出读取时得到的 ETag。", "Send the ETag you read in If-Match."),
                    List.of(Violation.at("#header/If-Match", Text.of("缺少该请求头", "this header is missing"))));
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw new Problem(CommonProblem.STALE, Text.of("请重新读取后再改。", "Read it again, then change it."));
        }
    }
}
