package org.fourthousand.registry.application;

import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.jspecify.annotations.Nullable;

/** Finds words in the names of projects and enterprises, for the list of projects. */
public interface TextIndex {

    /**
     * What is looked for.
     *
     * @param text words, each in one of the names
     * @param stage at which they are, null for any
     * @param division in which they lie, null for any
     * @param industry of theirs, null for any
     * @param fund they apply for, null for any
     */
    record Wanted(
            String text,
            @Nullable ProjectStage stage,
            @Nullable Division division,
            @Nullable Industry industry,
            @Nullable Fund fund) {}

    /**
     * The next projects the caller answers for, in the order of their ids.
     *
     * @param after the id after which the list goes on
     * @param most how many at most
     */
    List<UUID> idsWith(Wanted wanted, UUID after, int most);
}
