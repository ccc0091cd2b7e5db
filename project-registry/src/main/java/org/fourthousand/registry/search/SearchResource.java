package org.fourthousand.registry.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.PageQuery;

/** Searches among the projects the caller answers for: an enterprise its own, an officer those of their division. */
@Path("search")
@Tag(name = "search", description = "检索 | Search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final Searching searching;
    private final FoundProjects projects;

    SearchResource(Searching searching, FoundProjects projects) {
        this.searching = searching;
        this.projects = projects;
    }

    @GET
    @Transactional
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
    @Operation(
            operationId = "searchProjects",
            summary = "Find projects the caller answers for, with how many there are by facet")
    public SearchPage<FoundProject> search(
            @Valid @BeanParam SearchFilter filter,
            @Valid @BeanParam SearchQuery query,
            @Valid @BeanParam PageQuery page) {
        var found = searching.mine(filter, query, page);
        return new SearchPage<>(projects.mine(found.ids()), found.next(), found.counts());
    }
}
