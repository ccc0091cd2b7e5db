package org.fourthousand.review.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Who an expert is. Row-level security shows it to the review office, the auditor and the expert. */
@Entity
public class ExpertIdentity {

    @Id
    private UUID expertId;

    private String name;
    private String email;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ExpertIdentity() {}

    ExpertIdentity(ExpertId expert, String name, String email) {
        this.expertId = expert.value();
        this.name = name;
        this.email = email;
    }

    void rename(String newName, String newEmail) {
        name = newName;
        email = newEmail;
    }

    public ExpertId expertId() {
        return new ExpertId(expertId);
    }

    public String name() {
        return name;
    }

    /** Where the expert is written to. */
    public String email() {
        return email;
    }
}
