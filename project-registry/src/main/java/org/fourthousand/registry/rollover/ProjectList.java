package org.fourthousand.registry.rollover;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.Sm3;

/**
 * The projects of an act, in the order of their ids.
 *
 * @param projects their ids
 */
record ProjectList(List<UUID> projects) {

    /** SM3 over the ids, 36 characters each in lower case, one a line, without a line end after the last. */
    String hash() {
        return Sm3.hex(projects.stream().map(UUID::toString).collect(Collectors.joining("\n")));
    }
}
