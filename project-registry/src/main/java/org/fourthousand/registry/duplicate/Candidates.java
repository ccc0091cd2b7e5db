package org.fourthousand.registry.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/** Pairs of projects found to be alike. */
@ApplicationScoped
class Candidates implements PanacheRepositoryBase<DuplicateCandidate, UUID> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The same pair of unchanged forms is kept once, whoever finds it. */
    private static final String KEEP = """
            insert into duplicate_candidate (id, project_id, other_id, print, other_print, similarity, reasons, found_at)
            values (:id, :project, :other, :print, :otherPrint, :similarity, cast(:reasons as jsonb), :now)
            on conflict do nothing
            """;

    /** Only the latest candidate of a pair is the officer's to decide. */
    private static final String LATEST = """
            not exists (select 1 from DuplicateCandidate newer
                        where newer.projectId = c.projectId and newer.otherId = c.otherId and newer.id > c.id)
            """;

    private static final String UNDECIDED =
            " and not exists (select 1 from DuplicateDecision d where d.candidateId = c.id)";

    private static final String OUTCOME = " and :outcome = (select d.outcome from DuplicateDecision d"
            + " where d.candidateId = c.id and d.id = (select max(l.id) from DuplicateDecision l where l.candidateId = c.id))";

    private final Clock clock;

    Candidates(Clock clock) {
        this.clock = clock;
    }

    /**
     * One candidate.
     *
     * @throws Problem 404 when there is none, or it is not the caller's to see
     */
    DuplicateCandidate get(CandidateId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("duplicate candidate", id));
    }

    /** Whether no newer candidate says more of the same two projects. */
    boolean isLatest(DuplicateCandidate candidate) {
        return count(
                        "from DuplicateCandidate c where c.id = ?1 and " + LATEST,
                        candidate.id().value())
                == 1;
    }

    /** Every candidate of a project, on whichever side, superseded ones included. */
    List<DuplicateCandidate> ever(ProjectId project) {
        return list("projectId = ?1 or otherId = ?1", project.value());
    }

    /** Keeps a pair, unless it is known with just these forms. */
    void keep(Print later, Print earlier, Similarity similarity) {
        getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter("id", Ids.next())
                .setParameter("project", later.project().value())
                .setParameter("other", earlier.project().value())
                .setParameter("print", later.digest())
                .setParameter("otherPrint", earlier.digest())
                .setParameter("similarity", similarity.points())
                .setParameter("reasons", json(similarity.reasons()))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** One row more than the page, oldest first: the latest candidates, narrowed to what is asked for. */
    List<DuplicateCandidate> page(CandidateFilter filter, @Nullable ProjectId project, UUID after, int limit) {
        var query = new StringBuilder("from DuplicateCandidate c where c.id > :after and " + LATEST);
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        if (project != null) {
            query.append(" and (c.projectId = :project or c.otherId = :project)");
            parameters.put("project", project.value());
        }
        if (filter.state != null) {
            switch (filter.state) {
                case UNDECIDED -> query.append(UNDECIDED);
                case SAME -> narrow(query, parameters, Outcome.SAME);
                case DIFFERENT -> narrow(query, parameters, Outcome.DIFFERENT);
            }
        }
        query.append(" and c.similarity >= :least order by c.id");
        parameters.put("least", filter.least);
        return find(query.toString(), parameters).page(0, limit + 1).list();
    }

    private static void narrow(StringBuilder query, Map<String, Object> parameters, Outcome outcome) {
        query.append(OUTCOME);
        parameters.put("outcome", outcome);
    }

    private static String json(List<Reason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
