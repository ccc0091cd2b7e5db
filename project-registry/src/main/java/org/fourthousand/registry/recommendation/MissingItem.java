package org.fourthousand.registry.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.Application;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is missing or wrong (补正事项).
 *
 * @param pointer JSON pointer into the form, for example {@code /gates/energy}; absent for what is no field of it, such as
 *     an attachment
 * @param words what is missing
 * @param toDo what the enterprise is to do about it
 */
@Schema(name = "MissingItem", description = "补正事项 | One thing to correct")
public record MissingItem(
        @Nullable @Size(max = 200) @Pattern(regexp = "(/([^~/]|~[01])*)+", message = "须为 JSON Pointer / a JSON pointer")
        String pointer,

        @NotBlank @Size(max = 500) String words,
        @NotBlank @Size(max = 500) String toDo) {

    private static final Set<String> FIELDS = Arrays.stream(Application.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether it points nowhere in particular, or to a field that the form has. */
    boolean pointsIntoTheForm() {
        return pointer == null || FIELDS.contains(pointer.split("/", -1)[1]);
    }

    /** On one line, for messages. */
    String line() {
        var where = pointer == null ? "" : " [" + pointer + "]";
        return words + where + " → " + toDo;
    }
}
