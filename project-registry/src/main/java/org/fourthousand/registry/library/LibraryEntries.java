package org.fourthousand.registry.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open library. */
@ApplicationScoped
class LibraryEntries implements PanacheRepositoryBase<LibraryEntry, UUID> {

    /** These entries, in this order; without those that left the library meanwhile. */
    List<LibraryEntry> of(List<UUID> ids) {
        var byId = find("id in ?1", ids).stream().collect(Collectors.toMap(LibraryEntry::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
