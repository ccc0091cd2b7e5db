package org.fourthousand.notification.directory;

import org.fourthousand.kit.value.Division;

/**
 * A contact as the administrator sees it.
 *
 * @param role the realm's name of the role, for example {@code county-officer}
 */
public record ContactView(String role, Division division, String email, String name, Language language) {

    static ContactView of(Contact contact) {
        var office = contact.office();
        return new ContactView(
                office.role().roleName(), office.division(), contact.email(), contact.name(), contact.language());
    }
}
