package org.fourthousand.registry.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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

/** The content of a file, given out as a stream to be saved, never to be shown by a browser as a page of ours. */
@Path("projects/{id}/attachments/{attachmentId}/content")
@Tag(name = "attachments")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public class AttachmentContentResource {

    /** Tells whoever saves the file whether a virus scanner has found it clean, or none has looked at it. */
    private static final String SCAN_STATE = "Scan-State";

    private final Downloading downloading;
    private final Attachments attachments;

    AttachmentContentResource(Downloading downloading, Attachments attachments) {
        this.downloading = downloading;
        this.attachments = attachments;
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
                            name = SCAN_STATE,
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
        var file = downloading.of(id, attachmentId);
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput content = out -> {
            try (var in = attachments.content(file)) {
                in.transferTo(out);
            }
        };
        return Response.ok(content)
                .type(file.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.fileName().disposition())
                .header(SCAN_STATE, file.scanState())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
