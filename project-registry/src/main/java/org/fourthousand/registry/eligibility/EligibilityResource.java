package org.fourthousand.registry.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Asks the rules of entry without entering: for the enterprise before it submits, for the officer before the entry. */
@Path("projects")
@Tag(name = "eligibility", description = "入库条件 | Rules of entry")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {

    private final Projects projects;
    private final Eligibility eligibility;
    private final GivenVerdicts given;
    private final Clock clock;
    private final HttpHeaders headers;

    EligibilityResource(
            Projects projects, Eligibility eligibility, GivenVerdicts given, Clock clock, HttpHeaders headers) {
        this.projects = projects;
        this.eligibility = eligibility;
        this.given = given;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @Path("{id}/eligibility")
    @RolesAllowed({Names.ENTERPRISE, Names.REGISTRY_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "What the rules say")
    @Operation(
            operationId = "examineEligibility",
            summary = "Would it be refused, and why? Changes nothing",
            description = "Of a past day: the form as handed in by then, the rules and numbers in force on that day and"
                    + " recorded by the end of it, standing, library and decisions as known by then.")
    @APIResponse(
            responseCode = "4XX",
            description = "Refused",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public EligibilityView examine(
            @PathParam("id") ProjectId id,
            @QueryParam("on") @Parameter(description = "Business date, not in the future; today when absent") @Nullable
                    LocalDate on) {
        var day = AskedDay.notInFuture(on, LocalDate.now(clock));
        var verdict = eligibility.examine(projects.get(id), day);
        return EligibilityView.of(verdict, headers.getAcceptableLanguages());
    }

    @GET
    @Path("{id}/verdicts")
    @RolesAllowed({Names.ENTERPRISE, Names.REGISTRY_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of verdicts")
    @Operation(
            operationId = "listVerdicts",
            summary = "Every verdict given at an attempt to enter the library, as it was given")
    public Page<GivenVerdictView> verdicts(@PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page) {
        projects.get(id);
        var rows = given.page(id, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id()))
                .map(row -> GivenVerdictView.of(row, headers.getAcceptableLanguages()));
    }
}
