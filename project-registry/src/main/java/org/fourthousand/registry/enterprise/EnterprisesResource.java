package org.fourthousand.registry.enterprise;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** Profiles of enterprises: each keeps its own, its offices and the province read them. */
@Path("enterprises")
@Tag(name = "enterprises", description = "企业 | Enterprises")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class EnterprisesResource {

    private final KeepingProfile keeping;
    private final Enterprises enterprises;
    private final Callers callers;

    EnterprisesResource(KeepingProfile keeping, Enterprises enterprises, Callers callers) {
        this.keeping = keeping;
        this.enterprises = enterprises;
        this.callers = callers;
    }

    @PUT
    @Path("{uscc}")
    @Transactional
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeEnterprise",
            summary = "Write the profile of the caller's enterprise; after the first writing with If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Response write(
            @PathParam("uscc") SocialCreditCode uscc,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EnterpriseProfile profile) {
        var kept = keeping.write(uscc, ifMatch, profile);
        return answer(
                kept.first() ? Response.created(URI.create("enterprises/" + uscc)) : Response.ok(), kept.enterprise());
    }

    @GET
    @Path("{uscc}")
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
    @Operation(operationId = "readEnterprise", summary = "One enterprise, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The enterprise",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Response read(@PathParam("uscc") SocialCreditCode uscc) {
        return answer(Response.ok(), enterprises.get(uscc));
    }

    @GET
    @RolesAllowed({
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
    @APIResponse(responseCode = "200", description = "A page of enterprises")
    @Operation(operationId = "listEnterprises", summary = "The enterprises the caller may see, oldest first")
    public Page<EnterpriseView> list(@Valid @BeanParam PageQuery page, @Valid @BeanParam EnterpriseFilter filter) {
        var rows = enterprises.list(filter, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id()))
                .map(row -> EnterpriseView.of(row, callers.current()));
    }

    private Response answer(Response.ResponseBuilder answer, Enterprise enterprise) {
        return answer.entity(EnterpriseView.of(enterprise, callers.current()))
                .tag(Revisions.tag(enterprise.version()))
                .build();
    }
}
