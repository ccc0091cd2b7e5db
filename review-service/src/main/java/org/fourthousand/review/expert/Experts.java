package org.fourthousand.review.expert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** The pool, without who they are: that is for {@link Identities}. */
@ApplicationScoped
public class Experts implements PanacheRepositoryBase<Expert, UUID> {

    /** One expert. @throws Problem 404 when there is none, or it is not the caller's to see */
    public Expert get(ExpertId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("expert", id));
    }

    /** One expert with their ties, in one statement. */
    public Expert withTies(ExpertId id) {
        return find("from Expert e left join fetch e.ties where e.id = ?1", id.value())
                .singleResultOptional()
                .orElseThrow(() -> Problem.notFound("expert", id));
    }

    /** Everybody who has not left, with their ties, in the order of their id. */
    public List<Expert> pool() {
        return list(
                "select distinct e from Expert e left join fetch e.ties where e.status <> ?1 order by e.id",
                ExpertStatus.LEFT);
    }

    List<Expert> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit + 1).list();
    }
}
