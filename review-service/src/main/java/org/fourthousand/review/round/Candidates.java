package org.fourthousand.review.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.review.library.ProjectId;

/** The projects of each round. */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<Candidate, UUID> {

    private static final String ENGAGED = """
            select c.project_id from candidate c join selection_round r on r.id = c.round_id
            where r.state not in ('DRAFT', 'FINAL')
            union
            select d.project_id from decision d join selection_round r on r.id = d.round_id
            where r.state = 'FINAL' and d.outcome = 'SELECTED'
            """;

    private final Callers callers;

    Candidates(Callers callers) {
        this.callers = callers;
    }

    /** The projects of a round, in the order of their id. */
    public List<Candidate> of(RoundId round) {
        return list("roundId = ?1 order by projectId", round.value());
    }

    /** One project of a round. @throws Problem 404 */
    public Candidate get(RoundId round, ProjectId project) {
        return find("roundId = ?1 and projectId = ?2", round.value(), project.value())
                .singleResultOptional()
                .orElseThrow(() -> Problem.notFound("candidate", project));
    }

    /** Projects that a running round has, or that an ended one has selected: they take part in no other. */
    @SuppressWarnings("unchecked")
    Set<ProjectId> engaged() {
        List<UUID> ids =
                getEntityManager().createNativeQuery(ENGAGED, UUID.class).getResultList();
        return ids.stream().map(ProjectId::new).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses a caller who recommended or checked one of the projects: recommender, form checker and selection officer are
     * three people.
     *
     * @throws Problem 403 that names the projects
     */
    public void refuseTheirHandlers(List<Candidate> candidates) {
        var caller = callers.current().userId();
        var handled = candidates.stream()
                .filter(candidate -> candidate.wasHandledBy(caller))
                .map(candidate -> Violation.of(
                        "#project/" + candidate.projectId(),
                        Text.of("您曾推荐或审查项目:%s", "you recommended or checked this project: %s")
                                .with(candidate.name()),
                        "五.1"))
                .toList();
        if (!handled.isEmpty()) {
            throw new Problem(
                    RoundProblem.SAME_PERSON,
                    Text.of("请由其他遴选人员办理。", "Another selection officer must do this."),
                    handled);
        }
    }
}
