package org.fourthousand.review.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.Yuan;

/** What a round of a fund would take if it were opened now: the office looks before it opens one. */
@Path("library")
@Tag(name = "library", description = "项目库 | The library as this service knows it")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class LibraryResource {

    private final LibraryProjects projects;

    LibraryResource(LibraryProjects projects) {
        this.projects = projects;
    }

    /** A project that could be selected; amounts in yuan. */
    @Schema(name = "EligibleProject")
    public record EligibleProject(
            ProjectId projectId,
            String name,
            String enterpriseName,
            String division,
            Industry industry,
            Yuan totalInvestment,
            Yuan requestedAmount,
            LocalDate libraryDate) {
        static EligibleProject of(LibraryProject project) {
            return new EligibleProject(
                    project.id(),
                    project.name(),
                    project.enterpriseName(),
                    project.division(),
                    project.industry(),
                    project.totalInvestment(),
                    project.requestedAmount(),
                    project.libraryDate());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of projects")
    @Operation(operationId = "listEligibleProjects", summary = "Projects of a fund that stand in the library now")
    public Page<EligibleProject> list(
            @QueryParam("fund") @NotNull @Size(max = 61) @Parameter(description = "Special fund", required = true)
                    String fund,
            @Valid @BeanParam PageQuery page) {
        return Page.of(
                        projects.inLibrary(fund, page.afterId(), page.limit() + 1),
                        page.limit(),
                        project -> Cursor.of(project.id().value()))
                .map(EligibleProject::of);
    }
}
