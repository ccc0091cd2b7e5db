package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a document number as its text. */
@Immutable
@Converter(autoApply = true)
public final class DocumentNumberConverter implements AttributeConverter<DocumentNumber, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DocumentNumber value) {
        return value == null ? null : value.text();
    }

    @Override
    public @Nullable DocumentNumber convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : DocumentNumber.of(column);
    }
}
