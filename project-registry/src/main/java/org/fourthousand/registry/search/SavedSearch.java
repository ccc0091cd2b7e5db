package org.fourthousand.registry.search;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A search that a user keeps under a name. */
@Entity
class SavedSearch {

    /** Among which projects it searches. */
    @Schema(name = "SavedSearchScope")
    enum Scope {
        /** Those the user answers for. */
        MINE,
        /** The open library. */
        LIBRARY
    }

    @Id
    private UUID id;

    private String owner;
    private String name;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private SavedFilter filter;

    private long seen;
    private Instant seenAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SavedSearch() {}

    SavedSearch(String owner, String name, Scope scope, SavedFilter filter, long seen, Instant now) {
        this.id = Ids.next();
        this.owner = owner;
        this.name = name;
        this.scope = scope;
        this.filter = filter;
        this.seen = seen;
        this.seenAt = now;
    }

    /** Its owner has seen what was found up to this news. */
    void look(long news, Instant now) {
        seen = Math.max(seen, news);
        seenAt = now;
    }

    SavedSearchView view(Counts.Count newProjects) {
        return new SavedSearchView(id, name, scope, filter, newProjects, seenAt, version);
    }

    Scope scope() {
        return scope;
    }

    SavedFilter filter() {
        return filter;
    }

    long seen() {
        return seen;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
