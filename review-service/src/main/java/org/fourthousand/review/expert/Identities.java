package org.fourthousand.review.expert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fourthousand.review.seal.IdentitySeal;

/** Who experts are, as far as the caller may know; sealed whenever it is written. */
@ApplicationScoped
public class Identities {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final EntityManager entities;
    private final IdentitySeal seal;

    Identities(EntityManager entities, IdentitySeal seal) {
        this.entities = entities;
        this.seal = seal;
    }

    /** Who an expert is, if the caller may know. */
    public Optional<Identity> of(ExpertId expert) {
        return Optional.ofNullable(entities.find(ExpertIdentity.class, expert.value()))
                .map(this::open);
    }

    /** Who some experts are; those the caller may not know are missing. */
    public Map<ExpertId, Identity> of(Collection<ExpertId> experts) {
        return entities.createQuery("from ExpertIdentity where expertId in :ids", ExpertIdentity.class)
                .setParameter("ids", experts.stream().map(ExpertId::value).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(ExpertIdentity::expertId, this::open));
    }

    void add(ExpertId expert, Identity identity) {
        entities.persist(new ExpertIdentity(expert, sealed(expert, identity)));
    }

    void replace(ExpertId expert, Identity identity) {
        Optional.ofNullable(entities.find(ExpertIdentity.class, expert.value()))
                .ifPresent(row -> row.replace(sealed(expert, identity)));
    }

    /** Seals what an earlier version left open, some at a time. @return how many it sealed */
    int sealOpen(int most) {
        List<ExpertIdentity> open = entities.createQuery(
                        "from ExpertIdentity where sealed is null", ExpertIdentity.class)
                .setMaxResults(most)
                .getResultList();
        open.forEach(row -> row.replace(sealed(row.expertId(), open(row))));
        entities.flush();
        return open.size();
    }

    private byte[] sealed(ExpertId expert, Identity identity) {
        try {
            return seal.seal(MAPPER.writeValueAsString(identity), expert.value());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Identity open(ExpertIdentity row) {
        var sealed = row.sealed();
        var left = row.open();
        if (sealed == null) {
            return Optional.ofNullable(left).orElseThrow();
        }
        try {
            return MAPPER.readValue(seal.open(sealed, row.expertId().value()), Identity.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the identity of an expert cannot be read", impossible);
        }
    }
}
