package org.fourthousand.review.expert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.seal.IdentitySeal;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Who experts are, as far as the caller may know; sealed whenever it is written. */
@ApplicationScoped
public class Identities {

    private static final String ONE_PERSON = "expert_email";
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

    /** @throws Problem 409 when somebody of this address is in the pool under another id */
    void add(ExpertId expert, Identity identity) {
        entities.persist(new ExpertIdentity(expert, sealed(expert, identity), print(identity)));
        flush();
    }

    /** @throws Problem 409 when somebody of this address is in the pool under another id */
    void replace(ExpertId expert, Identity identity) {
        Optional.ofNullable(entities.find(ExpertIdentity.class, expert.value()))
                .ifPresent(row -> row.replace(sealed(expert, identity), print(identity)));
        flush();
    }

    /** One person is one expert: two seats on one panel would be theirs otherwise. */
    private void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException twice) {
            if (!ONE_PERSON.equals(twice.getConstraintName())) {
                throw twice;
            }
            throw new Problem(
                    ExpertProblem.ALREADY_IN_POOL,
                    Text.of(
                            "该电子邮箱属于库中另一位专家;如已出库,请恢复其资格。",
                            "This e-mail address is that of another expert of the pool; if they had left, reinstate them."));
        }
    }

    private String print(Identity identity) {
        return seal.fingerprint("email " + identity.email().toLowerCase(Locale.ROOT));
    }

    /** Seals what an earlier version left open, or sealed with an older key, some at a time. @return how many it sealed */
    int sealOpen(int most) {
        List<ExpertIdentity> open = entities.createQuery(
                        "from ExpertIdentity where sealed is null or cast(function('get_byte', sealed, 0) as Integer) <> :newest",
                        ExpertIdentity.class)
                .setParameter("newest", seal.newest())
                .setMaxResults(most)
                .getResultList();
        open.forEach(row -> {
            var identity = open(row);
            row.replace(sealed(row.expertId(), identity), printUnlessTaken(row.expertId(), identity));
            entities.flush();
        });
        return open.size();
    }

    private @Nullable String printUnlessTaken(ExpertId expert, Identity identity) {
        var print = print(identity);
        var taken = entities.createQuery(
                        "select count(*) from ExpertIdentity where emailPrint = :print and expertId <> :expert",
                        Long.class)
                .setParameter("print", print)
                .setParameter("expert", expert.value())
                .getSingleResult();
        return taken == 0 ? print : null;
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
