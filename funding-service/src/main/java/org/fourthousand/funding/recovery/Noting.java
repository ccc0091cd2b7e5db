package org.fourthousand.funding.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.id.Ids;

/** Writes internal notes; they are never changed. */
@ApplicationScoped
class Noting {

    private static final String WRITE = """
            insert into recovery_note (id, recovery_id, words, maker_person, maker_name, maker_at)
            values (:id, :recovery, :words, :person, :name, :at)
            """;

    private final EntityManager entities;
    private final Signatures signatures;

    Noting(EntityManager entities, Signatures signatures) {
        this.entities = entities;
        this.signatures = signatures;
    }

    NoteView note(Recovery recovery, String words) {
        var by = signatures.ofCaller();
        var note = new NoteView(Ids.next(), words, by.name(), by.at());
        entities.createNativeQuery(WRITE)
                .setParameter("id", note.id())
                .setParameter("recovery", recovery.id().value())
                .setParameter("words", words)
                .setParameter("person", by.person())
                .setParameter("name", by.name())
                .setParameter("at", by.at())
                .executeUpdate();
        return note;
    }
}
