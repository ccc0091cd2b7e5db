package org.fourthousand.review.expert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;

/** The pool, with or without identities as the caller may see them. */
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

    /** The whole pool with its ties, in the order of their id. */
    public List<Expert> pool() {
        return list("select distinct e from Expert e left join fetch e.ties order by e.id");
    }

    List<Expert> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit + 1).list();
    }

    /** Who some experts are, as far as the caller may know. */
    public Map<ExpertId, ExpertIdentity> identities(Collection<ExpertId> experts) {
        return getEntityManager()
                .createQuery("from ExpertIdentity where expertId in :ids", ExpertIdentity.class)
                .setParameter("ids", experts.stream().map(ExpertId::value).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(ExpertIdentity::expertId, Function.identity()));
    }

    /** Who an expert is, if the caller may know. */
    public Optional<ExpertIdentity> identity(ExpertId expert) {
        return Optional.ofNullable(getEntityManager().find(ExpertIdentity.class, expert.value()));
    }

    void join(Expert expert, ExpertIdentity identity) {
        persist(expert);
        getEntityManager().persist(identity);
        flush();
    }
}
