package org.fourthousand.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fourthousand.notification.directory.Contacts;
import org.fourthousand.notification.directory.Language;
import org.fourthousand.notification.message.Message;
import org.fourthousand.notification.project.Projects;

/** Knows where a message goes today: an office may have moved since the message was written. */
@ApplicationScoped
class Addresses {

    private final Contacts contacts;
    private final Projects projects;

    Addresses(Contacts contacts, Projects projects) {
        this.contacts = contacts;
        this.projects = projects;
    }

    /** Where somebody is written to, and in which language. */
    record Address(String email, Language language) {}

    /** The address of a message's recipient; empty when an office has none yet. */
    Optional<Address> of(Message message) {
        var office = message.office();
        if (office != null) {
            return contacts.of(office).map(contact -> new Address(contact.email(), contact.language()));
        }
        if (message.address() != null) {
            return Optional.of(new Address(message.address(), Language.ZH));
        }
        return Optional.ofNullable(message.project())
                .flatMap(projects::known)
                .map(project -> new Address(project.contactEmail(), Language.ZH));
    }
}
