package org.fourthousand.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Note {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String uscc;

    private String text;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Note() {}

    Note(UUID id, String uscc, String text) {
        this.id = id;
        this.uscc = uscc;
        this.text = text;
    }

    void rewrite(String newText) {
        text = newText;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }
}
