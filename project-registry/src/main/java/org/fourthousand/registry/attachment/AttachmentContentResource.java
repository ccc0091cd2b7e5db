package org.fourthousand.registry.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.registry.application.ProjectId;

/** The content of a project's file. */
@Path("projects/{id}/attachments/{attachmentId}/content")
@Tag(name = "attachments")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public class AttachmentContentResource {

    private final AttachmentAnswers answers;

    AttachmentContentResource(AttachmentAnswers answers) {
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.FINANCE_MAKER,
        Names.FINANCE_CHECKER,
        Names.FINANCE_RELEASER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @Operation(operationId = "downloadAttachment", summary = "The content of a file; its ETag is the SHA-256")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = AttachmentAnswers.SCAN_STATE,
                            description = "查毒状态: CLEAN, or NOT_SCANNED when no virus scanner has looked at it",
                            schema = @Schema(implementation = Scan.State.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "4XX",
            description = "Refused",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public Response download(
            @PathParam("id") ProjectId id, @PathParam("attachmentId") UUID attachmentId, @Context Request request) {
        return answers.content(new Place.OfProject(id), attachmentId, request);
    }
}
