package org.fourthousand.registry.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much an enterprise may send. The body limits of the service and of the gateway must be larger than the largest here. */
@ConfigMapping(prefix = "fourthousand.attachments")
interface AttachmentLimits {

    /** Largest file. */
    @WithDefault("50M")
    MemorySize largest();

    /** Largest file of a kind, where it differs. */
    Map<AttachmentKind, MemorySize> largestOf();

    /** Most files of one project. */
    @WithDefault("100")
    int mostPerProject();

    /** How many files may be on their way at once; each takes a thread, and room in the folder for temporary files. */
    @WithDefault("16")
    int atOnce();

    /** How long one file may be on its way: whoever sends a byte now and then may not hold a place for ever. */
    @WithDefault("PT10M")
    Duration within();

    /** Bytes that a file of a kind may have. */
    default long largest(AttachmentKind kind) {
        return largestOf().getOrDefault(kind, largest()).asLongValue();
    }
}
