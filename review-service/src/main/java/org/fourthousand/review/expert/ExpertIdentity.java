package org.fourthousand.review.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who an expert is, sealed. Row-level security shows the row to the review office, the auditor and the expert; what is in it
 * opens with the service's key only.
 */
@Entity
class ExpertIdentity {

    @Id
    private UUID expertId;

    private byte @Nullable [] sealed;

    /** From before identities were sealed; empty once the service has started. */
    private @Nullable String name;

    private @Nullable String email;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ExpertIdentity() {}

    ExpertIdentity(ExpertId expert, byte[] sealed) {
        this.expertId = expert.value();
        this.sealed = sealed;
    }

    void replace(byte[] newlySealed) {
        sealed = newlySealed;
        name = null;
        email = null;
    }

    ExpertId expertId() {
        return new ExpertId(expertId);
    }

    byte @Nullable [] sealed() {
        return sealed;
    }

    /** What an earlier version left open; null when it is sealed. */
    @Nullable
    Identity open() {
        return name == null || email == null ? null : new Identity(name, email, null, null);
    }
}
