package org.fourthousand.review.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who raised an objection: confidential, row-level security shows it to the review office only. */
@Entity
@Immutable
class Objector {

    @Id
    private UUID objectionId;

    private @Nullable String name;
    private @Nullable String contact;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Objector() {}

    Objector(ObjectionId objection, @Nullable String name, @Nullable String contact) {
        this.objectionId = objection.value();
        this.name = name;
        this.contact = contact;
    }

    ObjectionId objection() {
        return new ObjectionId(objectionId);
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String contact() {
        return contact;
    }
}
