package org.fourthousand.review.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.publicity.Objector.Known;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/** All objections; their objectors as far as the caller may know. */
@ApplicationScoped
public class Objections implements PanacheRepositoryBase<Objection, UUID> {

    private final Objectors objectors;

    Objections(Objectors objectors) {
        this.objectors = objectors;
    }

    Objection get(ObjectionId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("objection", id));
    }

    void raise(Objection objection, NewObjection raised) {
        persistAndFlush(objection);
        objectors.add(objection.id(), raised);
    }

    /** Lets go of one that somebody handles, for the administrator, who reads none. @return whether there was one */
    boolean releaseForAdministrator(ObjectionId id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select release_objection(:id)", Boolean.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    List<Objection> open(RoundId round) {
        return list("roundId = ?1 and state = ?2 order by id", round.value(), ObjectionState.OPEN);
    }

    List<Objection> page(@Nullable RoundId round, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from Objection where id > :after and (:round is null or roundId = :round) order by id",
                        Objection.class)
                .setParameter("after", after)
                .setParameter("round", round == null ? null : round.value())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    Map<ObjectionId, Known> objectors(Collection<Objection> objections) {
        return objectors.of(objections);
    }
}
