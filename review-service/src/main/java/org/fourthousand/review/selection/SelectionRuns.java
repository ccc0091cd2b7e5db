package org.fourthousand.review.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.RoundId;

/** The selections on a copy. */
@ApplicationScoped
public class SelectionRuns implements PanacheRepositoryBase<SelectionRun, UUID> {

    /** A project of a run, with what the round knows of it. */
    record Row(RunProject result, Candidate candidate) {}

    SelectionRun get(RoundId round, UUID id) {
        return find("roundId = ?1 and id = ?2", round.value(), id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("selection run", id));
    }

    List<SelectionRun> page(RoundId round, UUID after, int limit) {
        return find("roundId = ?1 and id > ?2 order by id", round.value(), after)
                .page(0, limit + 1)
                .list();
    }

    List<Row> projects(SelectionRun run, int afterRank, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new org.fourthousand.review.selection.SelectionRuns$Row(p, c) from RunProject p
                        join Candidate c on c.roundId = :round and c.projectId = p.projectId
                        where p.runId = :run and p.rank > :after order by p.rank
                        """, Row.class)
                .setParameter("round", run.roundId().value())
                .setParameter("run", run.id())
                .setParameter("after", afterRank)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    void keep(SelectionRun run, List<RunProject> projects) {
        persistAndFlush(run);
        projects.forEach(getEntityManager()::persist);
        flush();
    }
}
