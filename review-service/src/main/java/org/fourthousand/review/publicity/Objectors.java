package org.fourthousand.review.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.review.publicity.Objector.Known;
import org.fourthousand.review.seal.IdentitySeal;

/** Who objected, as far as the caller may know; sealed when it is written. */
@ApplicationScoped
class Objectors {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final EntityManager entities;
    private final IdentitySeal seal;

    Objectors(EntityManager entities, IdentitySeal seal) {
        this.entities = entities;
        this.seal = seal;
    }

    void add(ObjectionId objection, NewObjection raised) {
        entities.persist(
                new Objector(objection, sealed(objection.value(), new Known(raised.name(), raised.contact()))));
        entities.flush();
    }

    /** Seals what an earlier version left open, some at a time; for the service. @return how many it sealed */
    @SuppressWarnings("unchecked")
    int sealOpen(int most) {
        List<Tuple> open = entities.createNativeQuery("select * from open_objectors(:most)", Tuple.class)
                .setParameter("most", most)
                .getResultList();
        for (var row : open) {
            var objection = (UUID) row.get("objection_id");
            var known = new Known((String) row.get("name"), (String) row.get("contact"));
            entities.createNativeQuery("select seal_objector(:objection, :sealed)", Boolean.class)
                    .setParameter("objection", objection)
                    .setParameter("sealed", sealed(objection, known))
                    .getSingleResult();
        }
        return open.size();
    }

    private byte[] sealed(UUID objection, Known known) {
        try {
            return seal.seal(MAPPER.writeValueAsString(known), objection);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who raised some objections; those the caller may not know are missing. */
    Map<ObjectionId, Known> of(Collection<Objection> objections) {
        return entities.createQuery("from Objector where objectionId in :ids", Objector.class)
                .setParameter(
                        "ids",
                        objections.stream().map(each -> each.id().value()).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(Objector::objection, this::open));
    }

    private Known open(Objector objector) {
        var sealed = objector.sealed();
        if (sealed == null) {
            return objector.open();
        }
        try {
            return MAPPER.readValue(seal.open(sealed, objector.objection().value()), Known.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an objector cannot be read", impossible);
        }
    }
}
