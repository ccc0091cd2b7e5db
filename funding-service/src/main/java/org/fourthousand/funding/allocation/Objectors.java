package org.fourthousand.funding.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.fourthousand.funding.payee.AccountSeal;
import org.jspecify.annotations.Nullable;

/** Who objected: sealed when it is written, and shown by the database to the officer who handles the objection only. */
@ApplicationScoped
class Objectors {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** As it is sealed. */
    record Known(@Nullable String name, @Nullable String contact) {}

    private final EntityManager entities;
    private final AccountSeal seal;

    Objectors(EntityManager entities, AccountSeal seal) {
        this.entities = entities;
        this.seal = seal;
    }

    void add(AllocationObjectionId objection, NewObjection raised) {
        entities.createNativeQuery(
                        "insert into allocation_objector (objection_id, sealed) values (:objection, :sealed)")
                .setParameter("objection", objection.value())
                .setParameter("sealed", seal.seal(text(new Known(raised.name(), raised.contact())), objection.value()))
                .executeUpdate();
    }

    /** Who raised it, where the caller may know. */
    Optional<Known> of(AllocationObjectionId objection) {
        return entities.createNativeQuery(
                        "select sealed from allocation_objector where objection_id = :objection", byte[].class)
                .setParameter("objection", objection.value())
                .getResultStream()
                .findFirst()
                .map(kept -> known(seal.open((byte[]) kept, objection.value())));
    }

    private static String text(Known known) {
        try {
            return MAPPER.writeValueAsString(known);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Known known(String text) {
        try {
            return MAPPER.readValue(text, Known.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an objector cannot be read", impossible);
        }
    }
}
