package org.fourthousand.review.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.jspecify.annotations.Nullable;

/** Seats on panels. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    private static final String OWN = """
            select new org.fourthousand.review.scoring.OwnSeat(a, c, r) from Assignment a
            join Candidate c on c.roundId = a.roundId and c.projectId = a.projectId
            join SelectionRound r on r.id = a.roundId
            where a.expertId = :expert
            """;

    /** One of the expert's own seats. @throws Problem 404 when there is none, or it is another's */
    public OwnSeat own(ExpertId expert, AssignmentId id) {
        return getEntityManager()
                .createQuery(OWN + " and a.id = :id", OwnSeat.class)
                .setParameter("expert", expert.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("assignment", id));
    }

    /** All of the expert's own seats in a round. */
    public List<OwnSeat> ownOf(ExpertId expert, RoundId round) {
        return getEntityManager()
                .createQuery(OWN + " and a.roundId = :round order by a.id", OwnSeat.class)
                .setParameter("expert", expert.value())
                .setParameter("round", round.value())
                .getResultList();
    }

    List<OwnSeat> ownPage(ExpertId expert, @Nullable RoundId round, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        OWN + " and a.id > :after and (:round is null or a.roundId = :round) order by a.id",
                        OwnSeat.class)
                .setParameter("expert", expert.value())
                .setParameter("after", after)
                .setParameter("round", round == null ? null : round.value())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** The round a seat belongs to, if the seat is the caller's to see. */
    public Optional<RoundId> roundOf(AssignmentId id) {
        return getEntityManager()
                .createQuery("select a.roundId from Assignment a where a.id = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(RoundId::new)
                .findFirst();
    }

    /** The rounds still being scored in which an expert has seats, in the order in which to take turns at them. */
    public List<RoundId> roundsBeingScored(ExpertId expert) {
        return getEntityManager()
                .createQuery("""
                        select distinct a.roundId from Assignment a join SelectionRound r on r.id = a.roundId
                        where a.expertId = :expert and a.state <> :recused and r.state = :round order by a.roundId
                        """, UUID.class)
                .setParameter("expert", expert.value())
                .setParameter("recused", AssignmentState.RECUSED)
                .setParameter("round", RoundState.DRAWN)
                .getResultStream()
                .map(RoundId::new)
                .toList();
    }

    /** An expert's seats in rounds still being scored, whether their sheet is in or not. */
    public List<OwnSeat> beingScored(ExpertId expert) {
        return getEntityManager()
                .createQuery(OWN + " and a.state <> :recused and r.state = :round order by a.id", OwnSeat.class)
                .setParameter("expert", expert.value())
                .setParameter("recused", AssignmentState.RECUSED)
                .setParameter("round", RoundState.DRAWN)
                .getResultList();
    }

    /** Everybody who sits or sat on the panel of a project. */
    public List<ExpertId> everSeated(RoundId round, ProjectId project) {
        return list("roundId = ?1 and projectId = ?2", round.value(), project.value()).stream()
                .map(Assignment::expertId)
                .toList();
    }

    /** How many projects each expert has in a round, recusals not counted. */
    public Map<ExpertId, Integer> loads(RoundId round) {
        return getEntityManager()
                .createQuery("""
                        select a.expertId as expert, count(*) as seats from Assignment a
                        where a.roundId = :round and a.state <> :recused group by a.expertId
                        """, Tuple.class)
                .setParameter("round", round.value())
                .setParameter("recused", AssignmentState.RECUSED)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new ExpertId((UUID) row.get("expert")), row -> ((Long) row.get("seats")).intValue()));
    }

    /** How far the sheets of each project are in; counts only. */
    public Map<ProjectId, SheetCount> counts(RoundId round) {
        return getEntityManager()
                .createQuery("""
                        select a.projectId as project,
                               sum(case when a.state = :drawn then 1 else 0 end) as missing,
                               sum(case when a.state = :submitted then 1 else 0 end) as submitted
                        from Assignment a where a.roundId = :round group by a.projectId
                        """, Tuple.class)
                .setParameter("round", round.value())
                .setParameter("drawn", AssignmentState.DRAWN)
                .setParameter("submitted", AssignmentState.SUBMITTED)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new ProjectId((UUID) row.get("project")),
                        row -> new SheetCount(
                                ((Number) row.get("missing")).intValue(), ((Number) row.get("submitted")).intValue())));
    }

    /**
     * How far the sheets of one project are in.
     *
     * @param missing seats whose sheet is still open
     * @param submitted seats whose sheet is locked
     */
    public record SheetCount(int missing, int submitted) {}
}
