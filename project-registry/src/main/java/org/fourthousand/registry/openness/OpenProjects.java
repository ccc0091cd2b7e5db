package org.fourthousand.registry.openness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The published projects. */
@ApplicationScoped
class OpenProjects implements PanacheRepositoryBase<OpenProject, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 500;

    /** Over every published project and its version, in whatever order they come. */
    private static final String STATE =
            "select count(*) || '-' || coalesce(bit_xor(uuid_hash_extended(id, version)), 0) from open_project";

    private static final String UPDATED = "select at from open_project_change";

    /** One row more than the page, in the order of their ids. */
    List<OpenProject> list(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit + 1).list();
    }

    /** Tells one state of all published projects from another. */
    String state() {
        return (String)
                getEntityManager().createNativeQuery(STATE, String.class).getSingleResult();
    }

    /** When a published project last changed; empty while none is published. */
    Optional<Instant> updatedAt() {
        @Nullable
        Object last =
                getEntityManager().createNativeQuery(UPDATED, Instant.class).getSingleResultOrNull();
        return Optional.ofNullable((Instant) last);
    }

    /**
     * Every published project, in the order of their ids, read in small transactions as the reader takes them: memory
     * and database hold one batch, however large the library and however slow the reader.
     */
    void forEach(Consumer<OpenProjectView> reader) {
        var after = BEFORE_ALL;
        while (true) {
            var from = after;
            var batch = QuarkusTransaction.requiringNew()
                    .call(() -> find("id > ?1 order by id", from).page(0, BATCH).list());
            batch.stream().map(OpenProject::view).forEach(reader);
            if (batch.size() < BATCH) {
                return;
            }
            after = batch.getLast().id();
        }
    }
}
