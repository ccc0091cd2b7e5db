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
@SuppressWarnings("UnusedVariable") // the fingerprint is the database's to compare
class ExpertIdentity {

    @Id
    private UUID expertId;

    private byte @Nullable [] sealed;

    /** Null when an earlier version let the same person in twice. */
    private @Nullable String emailPrint;

    /** From before identities were sealed; empty once the service has started. */
    private @Nullable String name;

    private @Nullable String email;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ExpertIdentity() {}

    ExpertIdentity(ExpertId expert, byte[] sealed, String emailPrint) {
        this.expertId = expert.value();
        this.sealed = sealed;
        this.emailPrint = emailPrint;
    }

    void replace(byte[] newlySealed, @Nullable String newEmailPrint) {
        sealed = newlySealed;
        emailPrint = newEmailPrint;
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
