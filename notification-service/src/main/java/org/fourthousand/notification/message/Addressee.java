package org.fourthousand.notification.message;

import java.util.UUID;
import org.fourthousand.notification.directory.Office;

/** Somebody a message goes to. Its text form is part of what makes a message unique. */
sealed interface Addressee {

    /** An enterprise; its address is that of the project, at sending time. */
    record OfEnterprise(String uscc) implements Addressee {
        @Override
        public String toString() {
            return "enterprise:" + uscc;
        }
    }

    /** An expert, and the address the event gave. */
    record OfExpert(UUID id, String email) implements Addressee {
        @Override
        public String toString() {
            return "expert:" + id;
        }
    }

    /** An office; its address is looked up at sending time. */
    record OfOffice(Office office) implements Addressee {
        @Override
        public String toString() {
            return office.toString();
        }
    }
}
