package org.fourthousand.registry.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.registry.application.DraftId;
import org.jspecify.annotations.Nullable;

/** Files of a draft: its enterprise's own affair until they go along with it into the project. */
@Path("drafts/{id}/attachments")
@Tag(name = "attachments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Names.ENTERPRISE, Names.AUDITOR})
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DraftAttachmentsResource {

    private final Uploading uploading;
    private final KeepingAttachments keeping;
    private final AttachmentAnswers answers;

    DraftAttachmentsResource(Uploading uploading, KeepingAttachments keeping, AttachmentAnswers answers) {
        this.uploading = uploading;
        this.keeping = keeping;
        this.answers = answers;
    }

    /** No idempotency key, as for the files of a project. */
    @POST
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadDraftAttachment",
            summary = "Send a file that goes along when the draft becomes a project",
            description =
                    "The body is the file itself; Content-Type, the ending of the name and the content must agree."
                            + " A file that is there already for the same purpose, by its hash, is answered with 200.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "It is there already, perhaps under another name",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response upload(
            @PathParam("id") DraftId id,
            @QueryParam("kind") @NotNull AttachmentKind kind,
            @QueryParam("fileName") @NotNull FileName fileName,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @HeaderParam("Content-Length") @DefaultValue("-1") @Parameter(hidden = true) long contentLength,
            InputStream body) {
        var mediaType = Objects.requireNonNullElse(contentType, "");
        var place = new Place.OfDraft(id);
        return answers.kept(place, uploading.upload(place, kind, fileName, mediaType, contentLength, body));
    }

    @POST
    @Path("{attachmentId}/removal")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Operation(operationId = "removeDraftAttachment", summary = "Take a file out of a draft")
    @APIResponse(
            responseCode = "200",
            description = "Removed",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response remove(
            @PathParam("id") DraftId id,
            @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.of(keeping.remove(new Place.OfDraft(id), attachmentId, ifMatch));
    }

    @GET
    @APIResponse(responseCode = "200", description = "A page of attachments")
    @Operation(
            operationId = "listDraftAttachments",
            summary = "The files of a draft, oldest first; none once it has become a project")
    public Page<AttachmentView> list(
            @PathParam("id") DraftId id,
            @QueryParam("removed") @Parameter(description = "Whether removed ones are shown too") boolean removed,
            @Valid @BeanParam PageQuery page) {
        return answers.page(new Place.OfDraft(id), removed, page);
    }

    @GET
    @Path("{attachmentId}")
    @Operation(operationId = "readDraftAttachment", summary = "What is known of one file")
    @APIResponse(
            responseCode = "200",
            description = "The file, without its content",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response read(@PathParam("id") DraftId id, @PathParam("attachmentId") UUID attachmentId) {
        return answers.one(new Place.OfDraft(id), attachmentId);
    }

    @GET
    @Path("{attachmentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadDraftAttachment", summary = "The content of a file; its ETag is the SHA-256")
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
    public Response download(
            @PathParam("id") DraftId id, @PathParam("attachmentId") UUID attachmentId, @Context Request request) {
        return answers.content(new Place.OfDraft(id), attachmentId, request);
    }
}
