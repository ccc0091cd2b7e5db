package org.fourthousand.notification.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.ProblemView;

/** The board of follow-ups: officers see their division, the supervision office and auditors all. */
@Path("follow-up-board")
@Tag(name = "follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class BoardResource {

    private final Board board;

    BoardResource(Board board) {
        this.board = board;
    }

    @GET
    @Transactional
    @RolesAllowed({Names.SUPERVISOR, Names.AUDITOR, Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @APIResponse(responseCode = "200", description = "Counts by value of the facet")
    @Operation(
            operationId = "readFollowUpBoard",
            summary = "Lights and late reports by division, industry, park or leader, of what the caller may see")
    public List<Board.BoardRow> read(@QueryParam("by") @DefaultValue("DIVISION") Facet by) {
        return board.by(by);
    }
}
