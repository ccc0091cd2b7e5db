package org.fourthousand.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Shows candidates with both projects and every decision, three queries for however many. */
@ApplicationScoped
class CandidateViews {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 199;

    private final Candidates candidates;
    private final Projects projects;
    private final Decisions decisions;
    private final HttpHeaders headers;

    CandidateViews(Candidates candidates, Projects projects, Decisions decisions, HttpHeaders headers) {
        this.candidates = candidates;
        this.projects = projects;
        this.decisions = decisions;
        this.headers = headers;
    }

    /** A page of candidates, of one project or of all. */
    Page<CandidateView> page(CandidateFilter filter, @Nullable ProjectId project, PageQuery page) {
        var rows = Page.of(
                candidates.page(filter, project, page.afterId(), page.limit()),
                page.limit(),
                row -> Cursor.of(row.id()));
        return new Page<>(of(rows.items()), rows.next());
    }

    /** The candidates of one project, as many as anybody will look through. */
    List<CandidateView> all(ProjectId project) {
        return of(candidates.page(new CandidateFilter(), project, BEFORE_ALL, MOST));
    }

    /** Candidates that were read. */
    List<CandidateView> of(List<DuplicateCandidate> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream()
                .flatMap(each -> Stream.of(each.project(), each.other()))
                .map(ProjectId::value)
                .distinct()
                .toList();
        var seen = projects.list("id in ?1", ids).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        var said = decisions.of(found.stream().map(DuplicateCandidate::id).toList());
        return found.stream()
                .map(each -> CandidateView.of(
                        each, said.getOrDefault(each.id(), List.of()), seen, headers.getAcceptableLanguages()))
                .toList();
    }
}
