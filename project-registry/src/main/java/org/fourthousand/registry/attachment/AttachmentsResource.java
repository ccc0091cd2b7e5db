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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/** Files of an application: sent and removed by its enterprise, read by everybody who sees the project. */
@Path("projects/{id}/attachments")
@Tag(name = "attachments", description = "附件 | Attachments")
@Produces(MediaType.APPLICATION_JSON)
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
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AttachmentsResource {

    private final Uploading uploading;
    private final KeepingAttachments keeping;
    private final AttachmentAnswers answers;

    AttachmentsResource(Uploading uploading, KeepingAttachments keeping, AttachmentAnswers answers) {
        this.uploading = uploading;
        this.keeping = keeping;
        this.answers = answers;
    }

    /** No idempotency key: a body that is streamed cannot be compared by it, and its content says better what is the same. */
    @POST
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadAttachment",
            summary = "Send a file, while the project is a draft or returned; evidence of progress, while it is built",
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
            @PathParam("id") ProjectId id,
            @QueryParam("kind") @NotNull AttachmentKind kind,
            @QueryParam("fileName") @NotNull FileName fileName,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @HeaderParam("Content-Length") @DefaultValue("-1") @Parameter(hidden = true) long contentLength,
            InputStream body) {
        var mediaType = Objects.requireNonNullElse(contentType, "");
        var place = new Place.OfProject(id);
        return answers.kept(place, uploading.upload(place, kind, fileName, mediaType, contentLength, body));
    }

    @POST
    @Path("{attachmentId}/removal")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Operation(operationId = "removeAttachment", summary = "Take a file out; the office still sees that it was there")
    @APIResponse(
            responseCode = "200",
            description = "Removed",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response remove(
            @PathParam("id") ProjectId id,
            @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.of(keeping.remove(new Place.OfProject(id), attachmentId, ifMatch));
    }

    @GET
    @APIResponse(responseCode = "200", description = "A page of attachments")
    @Operation(operationId = "listAttachments", summary = "The files of a project, oldest first")
    public Page<AttachmentView> list(
            @PathParam("id") ProjectId id,
            @QueryParam("removed") @Parameter(description = "Whether removed ones are shown too") boolean removed,
            @Valid @BeanParam PageQuery page) {
        return answers.page(new Place.OfProject(id), removed, page);
    }

    @GET
    @Path("{attachmentId}")
    @Operation(operationId = "readAttachment", summary = "What is known of one file")
    @APIResponse(
            responseCode = "200",
            description = "The file, without its content",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response read(@PathParam("id") ProjectId id, @PathParam("attachmentId") UUID attachmentId) {
        return answers.one(new Place.OfProject(id), attachmentId);
    }
}
