package org.fourthousand.notification.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All contacts of offices that the caller may see. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    /** Where an office is written to, when the administrator has recorded it. */
    public Optional<Contact> of(Office office) {
        return find("role = ?1 and division = ?2", office.role().roleName(), office.division())
                .firstResultOptional();
    }

    List<Contact> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit + 1).list();
    }
}
