package org.fourthousand.registry.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;

/** Searches that a user keeps: saved under a name, run again, looked through, deleted. */
@Path("saved-searches")
@Tag(name = "search")
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
public class SavedSearchesResource {

    private static final int MOST = 50;

    private final SavedSearches searches;
    private final News news;
    private final Searching searching;
    private final FoundProjects projects;
    private final Clock clock;

    SavedSearchesResource(SavedSearches searches, News news, Searching searching, FoundProjects projects, Clock clock) {
        this.searches = searches;
        this.news = news;
        this.searching = searching;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * A search to keep.
     *
     * @param name of which its owner has no other
     */
    public record NewSavedSearch(
            @NotBlank @Size(max = 100) String name,
            @NotNull SavedSearch.Scope scope,
            @NotNull @Valid SavedFilter filter) {}

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveSearch", summary = "Keep a search under a name")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SavedSearchView.class)))
    public Response save(@Valid @NotNull NewSavedSearch wanted) {
        var mine = searches.mine();
        if (mine.size() >= MOST) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("最多保存 %s 个检索,请先删除不用的。", "At most %s searches are kept; delete one first.")
                            .with(MOST));
        }
        if (searches.count("owner = ?1 and name = ?2", searches.owner(), wanted.name()) > 0) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("已有同名检索。", "You keep a search of this name already."),
                    List.of(Violation.at("/name", Text.of("请换一个名称。", "Choose another name."))));
        }
        var search = new SavedSearch(
                searches.owner(), wanted.name(), wanted.scope(), wanted.filter(), news.top(), clock.instant());
        searches.persistAndFlush(search);
        return Response.created(URI.create("saved-searches/" + search.id()))
                .entity(view(search))
                .tag(Revisions.tag(search.version()))
                .build();
    }

    @GET
    @Transactional
    @APIResponse(responseCode = "200", description = "The saved searches")
    @Operation(operationId = "listSavedSearches", summary = "The caller's searches, each with how much is new")
    public List<SavedSearchView> list() {
        return searches.mine().stream().map(this::view).toList();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "readSavedSearch", summary = "One saved search")
    @APIResponse(
            responseCode = "200",
            description = "The search",
            content = @Content(schema = @Schema(implementation = SavedSearchView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(searches.get(id));
    }

    @GET
    @Path("{id}/results")
    @Transactional
    @APIResponse(responseCode = "200", description = "A page of projects with the counts")
    @Operation(operationId = "runSavedSearch", summary = "What it finds now")
    public SearchPage<FoundProject> run(
            @PathParam("id") UUID id, @Valid @BeanParam SearchQuery query, @Valid @BeanParam PageQuery page) {
        var search = searches.get(id);
        var filter = search.filter().asked();
        return switch (search.scope()) {
            case MINE -> {
                var found = searching.mine(filter, query, page);
                yield new SearchPage<>(projects.mine(found.ids()), found.next(), found.counts());
            }
            case LIBRARY -> {
                var found = searching.library(filter, query, page);
                yield new SearchPage<>(projects.library(found.ids()), found.next(), found.counts());
            }
        };
    }

    @POST
    @Path("{id}/visit")
    @Transactional
    @Idempotent
    @Operation(operationId = "visitSavedSearch", summary = "The caller has looked: from now on is new what comes later")
    @APIResponse(
            responseCode = "200",
            description = "Looked",
            content = @Content(schema = @Schema(implementation = SavedSearchView.class)))
    public Response visit(@PathParam("id") UUID id) {
        var search = searches.get(id);
        search.look(news.top(), clock.instant());
        searches.flush();
        return answer(search);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "deleteSavedSearch", summary = "Keep it no longer")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id) {
        searches.delete(searches.get(id));
    }

    private SavedSearchView view(SavedSearch search) {
        return search.view(news.since(search.seen(), search.scope(), search.filter()));
    }

    private Response answer(SavedSearch search) {
        return Response.ok(view(search)).tag(Revisions.tag(search.version())).build();
    }
}
