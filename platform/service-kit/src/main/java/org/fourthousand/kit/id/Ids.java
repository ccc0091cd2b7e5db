package org.fourthousand.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** New identities: UUIDv7 (RFC 9562), so that rows made later sort later and indexes stay compact. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new identity, unique across all instances of all services. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
