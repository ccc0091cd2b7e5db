package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a project code as its 24 characters. */
@Immutable
@Converter(autoApply = true)
public final class ProjectCodeConverter implements AttributeConverter<ProjectCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ProjectCode value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable ProjectCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ProjectCode.of(column);
    }
}
