package org.fourthousand.registry.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectView;
import org.jspecify.annotations.Nullable;

/** The library office's part: into the library, out of it for a while or for good, accepted in the end. */
@Path("projects")
@Tag(name = "library", description = "项目库 | The library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Names.REGISTRY_OFFICER)
@APIResponse(
        responseCode = "200",
        description = "Done",
        content = @Content(schema = @Schema(implementation = ProjectView.class)))
@APIResponse(
        responseCode = "4XX",
        description = "Refused; by a rule of entry: 422 with every finding and its clause",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class LibraryStepsResource {

    private final EnteringLibrary entering;
    private final KeepingLibrary keeping;
    private final HttpHeaders headers;

    LibraryStepsResource(EnteringLibrary entering, KeepingLibrary keeping, HttpHeaders headers) {
        this.entering = entering;
        this.keeping = keeping;
        this.headers = headers;
    }

    /**
     * An entry.
     *
     * @param manualCheck what the officer found who looked at it, where a rule asks for that
     */
    @Schema(name = "LibraryEntryRequest")
    public record Entry(
            @Nullable
            @Size(max = 2000)
            @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
            String manualCheck) {}

    /**
     * Why a step is taken.
     *
     * @param reason in the officer's words
     */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * An acceptance (验收).
     *
     * @param documentNumber of the acceptance document
     * @param acceptedOn its day, today when absent
     * @param evidenceFiles attachments of the project, of kind ACCEPTANCE_EVIDENCE, it rests on; may be absent
     */
    @Schema(name = "Acceptance")
    public record NewAcceptance(
            @NotNull DocumentNumber documentNumber,
            @Nullable LocalDate acceptedOn,
            @Nullable @Size(max = 50) List<@NotNull UUID> evidenceFiles) {

        private List<UUID> files() {
            return evidenceFiles == null ? List.of() : evidenceFiles;
        }
    }

    @POST
    @Path("{id}/entry")
    @Transactional
    @Idempotent
    @Operation(operationId = "enterLibrary", summary = "Into the library, or refused by clause")
    public Response enter(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Entry entry) {
        return switch (entering.enter(id, ifMatch, entry.manualCheck())) {
            case EnteringLibrary.Decision.Entered(var project) -> answer(project);
            case EnteringLibrary.Decision.Refused(var problem) -> refusal(problem);
        };
    }

    @POST
    @Path("{id}/suspension")
    @Transactional
    @Idempotent
    @Operation(operationId = "suspendProject", summary = "Out of every round until resumed")
    public Response suspend(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason given) {
        return answer(keeping.suspend(id, ifMatch, given.reason()));
    }

    @POST
    @Path("{id}/resumption")
    @Transactional
    @Idempotent
    @Operation(operationId = "resumeProject", summary = "Back to the stage before its suspension")
    public Response resume(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason given) {
        return answer(keeping.resume(id, ifMatch, given.reason()));
    }

    @POST
    @Path("{id}/exit")
    @Transactional
    @Idempotent
    @Operation(operationId = "exitLibrary", summary = "Out of the library for good")
    public Response exit(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason given) {
        return answer(keeping.exit(id, ifMatch, given.reason()));
    }

    @POST
    @Path("{id}/acceptance")
    @Transactional
    @Idempotent
    @Operation(operationId = "acceptProject", summary = "Finished, and accepted by document")
    public Response accept(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewAcceptance acceptance) {
        return answer(
                keeping.accept(id, ifMatch, acceptance.documentNumber(), acceptance.acceptedOn(), acceptance.files()));
    }

    /** Answered, not thrown: the refusal is on record and stays there. */
    private Response refusal(Problem problem) {
        return Response.status(problem.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(problem, headers.getAcceptableLanguages()))
                .build();
    }

    private static Response answer(Project project) {
        return Response.ok(ProjectView.of(project))
                .tag(Revisions.tag(project.version()))
                .build();
    }
}
