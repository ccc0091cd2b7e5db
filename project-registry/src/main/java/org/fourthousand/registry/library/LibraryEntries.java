package org.fourthousand.registry.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The open library. */
@ApplicationScoped
class LibraryEntries implements PanacheRepositoryBase<LibraryEntry, UUID> {

    /** One row more than the page, in the order of their ids. */
    List<LibraryEntry> list(LibraryFilter filter, UUID after, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("after", after);
        var query = new StringBuilder("id > :after");
        filter.narrow(query, parameters);
        return find(query + " order by id", parameters).page(0, limit + 1).list();
    }
}
