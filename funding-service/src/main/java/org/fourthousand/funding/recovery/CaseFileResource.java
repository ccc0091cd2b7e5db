package org.fourthousand.funding.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;

/** What hangs on a case: what was set off, and what offices note to themselves. */
@Path("recoveries/{recovery}")
@Tag(name = "recoveries")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class CaseFileResource {

    private final Recoveries recoveries;
    private final CaseFile file;
    private final Noting noting;

    CaseFileResource(Recoveries recoveries, CaseFile file, Noting noting) {
        this.recoveries = recoveries;
        this.file = file;
        this.noting = noting;
    }

    /** A note to write. */
    @Schema(name = "NewRecoveryNote")
    public record NewNote(@NotBlank @Size(max = 4000) String words) {}

    @GET
    @Path("offsets")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "listRecoveryOffsets", summary = "What was kept back from payments, oldest first")
    @APIResponse(responseCode = "200", description = "All of them")
    public List<OffsetView> offsets(@PathParam("recovery") RecoveryId recovery) {
        recoveries.found(recovery);
        return file.offsets(recovery);
    }

    @GET
    @Path("notes")
    @Transactional
    @RolesAllowed({
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "listRecoveryNotes", summary = "Internal notes on a case, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<NoteView> notes(@PathParam("recovery") RecoveryId recovery, @Valid @BeanParam PageQuery page) {
        recoveries.found(recovery);
        return Page.of(
                file.notes(recovery, page.afterId(), page.limit() + 1), page.limit(), note -> Cursor.of(note.id()));
    }

    @POST
    @Path("notes")
    @Transactional
    @Idempotent
    @RolesAllowed({
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR
    })
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeRecoveryNote", summary = "Note something on a case; never shown to the enterprise")
    @APIResponseSchema(value = NoteView.class, responseCode = "201", responseDescription = "Noted")
    public Response note(@PathParam("recovery") RecoveryId recovery, @Valid @NotNull NewNote note) {
        var written = noting.note(recoveries.found(recovery), note.words());
        return Response.created(URI.create("recoveries/" + recovery + "/notes"))
                .entity(written)
                .build();
    }
}
