package org.fourthousand.review.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.review.round.RoundId;

/** The rankings of all rounds. */
@ApplicationScoped
public class Placings implements PanacheRepositoryBase<Placing, UUID> {

    /** The ranking of a round, best first. */
    public List<Placing> of(RoundId round) {
        return list("roundId = ?1 order by rank", round.value());
    }

    List<RankedProject> page(RoundId round, int afterRank, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new org.fourthousand.review.ranking.RankedProject(p, c) from Placing p
                        join Candidate c on c.roundId = p.roundId and c.projectId = p.projectId
                        where p.roundId = :round and p.rank > :after order by p.rank
                        """, RankedProject.class)
                .setParameter("round", round.value())
                .setParameter("after", afterRank)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
