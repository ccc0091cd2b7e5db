package org.fourthousand.registry.application;

import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.value.Division;
import org.jspecify.annotations.Nullable;

/** Finds words in the names of projects and enterprises, for the list of projects. */
public interface TextIndex {

    /**
     * The next projects the caller answers for, in the order of their ids.
     *
     * @param text words, each in one of the names
     * @param after the id after which the list goes on
     * @param most how many at most
     */
    List<UUID> idsWith(String text, @Nullable ProjectStage stage, @Nullable Division division, UUID after, int most);
}
