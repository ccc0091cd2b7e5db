package org.fourthousand.funding.signature;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A person's name under a step.
 *
 * @param person the identity provider's stable id; two signatures are of one person when these are equal, whatever the roles
 * @param name as it appears to readers
 * @param at when
 */
@Embeddable
public record Signature(String person, String name, Instant at) {

    /** Whether the same person signed both. */
    public boolean isOfThePersonOf(Signature other) {
        return person.equals(other.person);
    }
}
