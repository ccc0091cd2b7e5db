package org.fourthousand.registry.application;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says in the contract what a draft's form is: the form of an application in which nothing is required. It is derived from
 * the form's own schema, so that the two cannot differ in anything else.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DraftFormInContract implements OASFilter {

    static final String REF = "#/components/schemas/ApplicationInDraft";

    private static final String FORM = "Application";
    private static final String SUFFIX = "InDraft";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> relaxed = new LinkedHashMap<>();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var all = Objects.requireNonNull(contract.getComponents().getSchemas());
        relaxed.clear();
        relax(FORM, all);
        relaxed.forEach((name, schema) -> contract.getComponents().addSchema(name + SUFFIX, schema));
    }

    private void relax(String name, Map<String, Schema> all) {
        var strict = Objects.requireNonNull(all.get(name), name);
        var copy =
                OASFactory.createSchema().description(strict.getDescription()).type(strict.getType());
        relaxed.put(name, copy);
        strict.getProperties().forEach((field, property) -> copy.addProperty(field, relaxed(property, all)));
    }

    private Schema relaxed(Schema property, Map<String, Schema> all) {
        var nested = nested(property.getRef(), all);
        if (nested != null) {
            if (!relaxed.containsKey(nested)) {
                relax(nested, all);
            }
            return OASFactory.createSchema().ref(SCHEMAS + nested + SUFFIX);
        }
        if (property.getRef() != null) {
            return property;
        }
        var copy = OASFactory.createSchema()
                .description(property.getDescription())
                .type(property.getType())
                .format(property.getFormat())
                .maxLength(property.getMaxLength())
                .maxItems(property.getMaxItems());
        return property.getItems() == null ? copy : copy.items(relaxed(property.getItems(), all));
    }

    /** The name of the part of the form that is referred to; null for a value such as an amount. */
    private static @Nullable String nested(@Nullable String ref, Map<String, Schema> all) {
        if (ref == null) {
            return null;
        }
        var name = ref.substring(ref.lastIndexOf('/') + 1);
        var schema = all.get(name);
        return schema != null && schema.getProperties() != null ? name : null;
    }
}
