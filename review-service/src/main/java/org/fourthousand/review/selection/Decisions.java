package org.fourthousand.review.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;

/** The decisions of all rounds. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private static final String WITH_PROJECT = """
            select new org.fourthousand.review.selection.DecidedProject(d, c) from Decision d
            join Candidate c on c.roundId = d.roundId and c.projectId = d.projectId
            where d.roundId = :round
            """;

    /** All decisions of a round, in rank order. */
    public List<Decision> of(RoundId round) {
        return list("roundId = ?1 order by rank", round.value());
    }

    /** The decision on a project, if it is on the list of a round. */
    public Optional<Decision> listed(RoundId round, ProjectId project) {
        return find(
                        "roundId = ?1 and projectId = ?2 and outcome = ?3",
                        round.value(),
                        project.value(),
                        Outcome.SELECTED)
                .firstResultOptional();
    }

    /** The list of a round: the selected projects, in rank order. */
    public List<DecidedProject> list(RoundId round) {
        return getEntityManager()
                .createQuery(WITH_PROJECT + " and d.outcome = :selected order by d.rank", DecidedProject.class)
                .setParameter("round", round.value())
                .setParameter("selected", Outcome.SELECTED)
                .getResultList();
    }

    List<DecidedProject> page(RoundId round, int afterRank, int limit) {
        return getEntityManager()
                .createQuery(WITH_PROJECT + " and d.rank > :after order by d.rank", DecidedProject.class)
                .setParameter("round", round.value())
                .setParameter("after", afterRank)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
