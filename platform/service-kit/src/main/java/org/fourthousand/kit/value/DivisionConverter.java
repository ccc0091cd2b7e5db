package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a division as its six digits. */
@Immutable
@Converter(autoApply = true)
public final class DivisionConverter implements AttributeConverter<Division, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Division value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable Division convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Division.of(column);
    }
}
