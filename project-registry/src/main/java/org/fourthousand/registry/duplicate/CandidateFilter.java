package org.fourthousand.registry.duplicate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of candidates is narrowed to; a {@code @BeanParam}. */
public class CandidateFilter {

    /** How far a candidate has come. */
    @Schema(name = "DuplicateState", description = "认定状态 | How far a candidate has come")
    public enum State {
        /** Nobody has decided it. */
        UNDECIDED,
        /** The last word is that they are one. */
        SAME,
        /** The last word is that they are two. */
        DIFFERENT
    }

    @QueryParam("state")
    @Parameter(description = "UNDECIDED for what is to be done")
    @Nullable
    State state;

    @QueryParam("least")
    @DefaultValue("0")
    @Min(0)
    @Max(100)
    @Parameter(description = "Least similarity, 0 to 100")
    int least;
}
