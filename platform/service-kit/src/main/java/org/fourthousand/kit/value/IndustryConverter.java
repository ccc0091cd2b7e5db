package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores an industry as section letter and division, three characters. */
@Immutable
@Converter(autoApply = true)
public final class IndustryConverter implements AttributeConverter<Industry, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Industry value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable Industry convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Industry.of(column);
    }
}
