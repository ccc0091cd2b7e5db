package org.fourthousand.registry.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.PageQuery;

/** Searches among the projects the caller answers for: an enterprise its own, an officer those of their division. */
@Path("search")
@Tag(name = "search", description = "检索 | Search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final String SHOW = """
            select new org.fourthousand.registry.search.FoundProject(
              p.id, p.application.name, p.application.projectCode, p.uscc, p.application.enterpriseName,
              p.application.division, p.application.industry, p.pillar, p.application.park, p.pole, p.application.fund,
              p.application.totalInvestment, p.application.requestedAmount, p.application.constructionStart,
              p.application.plannedEnd, p.stage, p.enteredOn)
            from Project p where p.id in :ids
            """;

    private final Searching searching;
    private final EntityManager entities;

    SearchResource(Searching searching, EntityManager entities) {
        this.searching = searching;
        this.entities = entities;
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
            @Valid @BeanParam SearchFilter filter, @Valid @BeanParam SearchQuery query, @Valid @BeanParam PageQuery page) {
        var found = searching.mine(filter, query, page);
        return new SearchPage<>(shown(found.ids()), found.next(), found.counts());
    }

    /** In the order of their ids; row-level security is asked once more. */
    private List<FoundProject> shown(List<UUID> ids) {
        var byId = entities.createQuery(SHOW, FoundProject.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(FoundProject::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
