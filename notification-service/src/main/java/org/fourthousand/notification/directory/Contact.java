package org.fourthousand.notification.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Division;

/** Where an office is written to, and in which language. */
@Entity
public class Contact {

    @Id
    private UUID id;

    private String role;
    private Division division;
    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Contact() {}

    Contact(Office office, String email, String name, Language language) {
        this.id = Ids.next();
        this.role = office.role().roleName();
        this.division = office.division();
        this.email = email;
        this.name = name;
        this.language = language;
    }

    /** The office is written to elsewhere from now on. */
    void moves(String newEmail, String newName, Language newLanguage) {
        email = newEmail;
        name = newName;
        language = newLanguage;
    }

    public UUID id() {
        return id;
    }

    public Office office() {
        return Office.of(role, division);
    }

    public String email() {
        return email;
    }

    /** Who reads there: a person or a desk. */
    public String name() {
        return name;
    }

    public Language language() {
        return language;
    }

    public long version() {
        return version;
    }
}
