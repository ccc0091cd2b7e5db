package org.fourthousand.registry.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;

/** The record of who took which result of a search as a file. */
@Path("exports")
@Tag(name = "exchange")
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ExportsResource {

    private final ExportActs acts;

    ExportsResource(ExportActs acts) {
        this.acts = acts;
    }

    @GET
    @Transactional
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
    @APIResponse(responseCode = "200", description = "A page of exports")
    @Operation(
            operationId = "listExports",
            summary = "Who exported what: the auditor all, others their own, oldest first")
    public Page<ExportActView> list(@Valid @BeanParam PageQuery page) {
        var rows = acts.list(page.afterId(), page.limit());
        return Page.of(rows, page.limit(), act -> Cursor.of(act.id())).map(ExportAct::view);
    }
}
