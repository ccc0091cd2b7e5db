package org.fourthousand.review.calibration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.ranking.Placing;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.RoundId;

/** The figures of all rounds. */
@ApplicationScoped
public class Calibrations implements PanacheRepositoryBase<Calibration, UUID> {

    /** A project's figures beside its official place. */
    record Row(CalibratedProject figures, Placing official, Candidate project) {}

    Calibration get(RoundId round) {
        return findByIdOptional(round.value()).orElseThrow(() -> Problem.notFound("calibration", round));
    }

    List<Row> projects(RoundId round, int afterRank, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new org.fourthousand.review.calibration.Calibrations$Row(f, p, c) from CalibratedProject f
                        join Placing p on p.roundId = f.roundId and p.projectId = f.projectId
                        join Candidate c on c.roundId = f.roundId and c.projectId = f.projectId
                        where f.roundId = :round and f.rank > :after order by f.rank
                        """, Row.class)
                .setParameter("round", round.value())
                .setParameter("after", afterRank)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    List<CalibratedExpert> experts(RoundId round, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from CalibratedExpert where roundId = :round and expertId > :after order by expertId",
                        CalibratedExpert.class)
                .setParameter("round", round.value())
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    void keep(Calibration calibration, List<CalibratedProject> projects, List<CalibratedExpert> experts) {
        persistAndFlush(calibration);
        projects.forEach(getEntityManager()::persist);
        experts.forEach(getEntityManager()::persist);
        flush();
    }
}
