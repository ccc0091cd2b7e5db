package org.fourthousand.funding.subject;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;

/** The budget subjects of a year: read by everybody, loaded by an administrator. */
@Path("budget-subjects/{year}")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SubjectsResource {

    private final Subjects subjects;
    private final LoadingSubjects loading;

    SubjectsResource(Subjects subjects, LoadingSubjects loading) {
        this.subjects = subjects;
        this.loading = loading;
    }

    /** Subjects to add to a year; source names the document that publishes them. */
    public record NewSubjects(
            @NotBlank @Size(max = 400) String source,
            @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid Subject> subjects) {}

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listBudgetSubjects",
            summary = "The budget subjects of a year; none before they are loaded")
    @APIResponse(responseCode = "200", description = "By code")
    public SubjectList list(@PathParam("year") @Min(2014) @Max(2100) int year) {
        return subjects.of(year);
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "loadBudgetSubjects",
            summary = "Add subjects to a year",
            description = "Whole or not at all. Each 款 and 项 needs the subject above it, in the load or in the year.")
    @APIResponseSchema(value = SubjectList.class, responseCode = "201", responseDescription = "The year's list")
    public Response load(@PathParam("year") @Min(2014) @Max(2100) int year, @Valid @NotNull NewSubjects asked) {
        return created(year, loading.load(year, asked.subjects(), asked.source()));
    }

    @POST
    @Path("csv")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes("text/csv")
    @Operation(
            operationId = "loadBudgetSubjectsCsv",
            summary = "Add subjects to a year from a CSV file",
            description = "UTF-8, first line code,name. Whole or not at all.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(value = SubjectList.class, responseCode = "201", responseDescription = "The year's list")
    public Response csv(
            @PathParam("year") @Min(2014) @Max(2100) int year,
            @QueryParam("source")
                    @NotBlank
                    @Size(max = 400)
                    @Parameter(description = "The document that publishes them", required = true)
                    String source,
            @NotNull @Size(min = 1) byte[] content) {
        return created(year, loading.load(year, content, source));
    }

    private static Response created(int year, SubjectList list) {
        return Response.created(URI.create("budget-subjects/" + year))
                .entity(list)
                .build();
    }
}
