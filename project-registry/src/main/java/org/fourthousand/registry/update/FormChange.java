package org.fourthousand.registry.update;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field of the form that is to change.
 *
 * @param field its name
 * @param before value when the change was asked for, as JSON has it
 * @param after value from the acceptance on
 */
@Schema(name = "FormChange", description = "变更项 | A field of the form that changes")
public record FormChange(
        String field, @Nullable Object before, @Nullable Object after) {

    /** For the history, which is kept for good: what changed, and of where a person is written to only that it did. */
    String words() {
        return field.equals("contactEmail") ? field : "%s: %s → %s".formatted(field, before, after);
    }
}
