package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A length of time in working days (工作日), which only a {@link WorkCalendar} can turn into a date. A type of its own, so that nobody adds it to
 * a date as plain days.
 *
 * @param count working days, 0 or more
 */
@Schema(type = SchemaType.INTEGER, minimum = "0", examples = "7", description = "工作日天数 | Number of working days")
public record WorkingDays(@JsonValue int count) implements Comparable<WorkingDays> {

    /** @throws InvalidValue when negative */
    public WorkingDays {
        if (count < 0) {
            throw new InvalidValue("工作日天数不能为负:" + count, "A number of working days cannot be negative: " + count);
        }
    }

    /**
     * So many working days.
     *
     * @throws InvalidValue when negative
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkingDays of(int count) {
        return new WorkingDays(count);
    }

    @Override
    public int compareTo(WorkingDays other) {
        return Integer.compare(count, other.count);
    }
}
