package org.fourthousand.review.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who raised an objection, sealed: row-level security shows the row to the officer who handles it only. */
@Entity
@Immutable
class Objector {

    /** As it is sealed. */
    record Known(@Nullable String name, @Nullable String contact) {}

    @Id
    private UUID objectionId;

    private byte @Nullable [] sealed;

    /** From before objectors were sealed; empty once the service has started. */
    private @Nullable String name;

    private @Nullable String contact;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Objector() {}

    Objector(ObjectionId objection, byte[] sealed) {
        this.objectionId = objection.value();
        this.sealed = sealed;
    }

    ObjectionId objection() {
        return new ObjectionId(objectionId);
    }

    byte @Nullable [] sealed() {
        return sealed;
    }

    Known open() {
        return new Known(name, contact);
    }
}
