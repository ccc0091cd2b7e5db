package org.fourthousand.registry.enterprise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.registry.application.Ownership;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says of itself (企业基本情况).
 *
 * @param name registered name; its bank accounts must bear it
 * @param ownership recorded, never judged (clause 四)
 * @param division county of its seat, or the prefecture when there is no county
 * @param park park by name, when it lies in one
 * @param industry GB/T 4754-2017 section and division
 * @param revenueTier yearly revenue as a range, yuan
 * @param legalRepresentative name of the legal representative (法定代表人)
 * @param contacts one to five persons
 */
@Embeddable
@Schema(name = "EnterpriseProfile", description = "企业基本情况 | What an enterprise says of itself")
public record EnterpriseProfile(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Enumerated(EnumType.STRING) Ownership ownership,
        @NotNull Division division,
        @Nullable @Size(max = 100) String park,
        @NotNull Industry industry,
        @NotNull @Enumerated(EnumType.STRING) RevenueTier revenueTier,
        @NotBlank @Size(max = 50) String legalRepresentative,

        @NotEmpty @Size(max = 5) @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid Contact> contacts) {

    /** The same profile for who need not reach its people. */
    EnterpriseProfile masked() {
        return new EnterpriseProfile(
                name,
                ownership,
                division,
                park,
                industry,
                revenueTier,
                legalRepresentative,
                contacts.stream().map(Contact::masked).toList());
    }

    /**
     * What a new state changes, in words for the history. Persons are not repeated there: what is written in a chain of
     * hashes cannot be taken back when a person asks for it.
     */
    List<String> changesTo(EnterpriseProfile now) {
        var changes = new ArrayList<String>();
        note(changes, "name", name, now.name);
        note(changes, "ownership", ownership, now.ownership);
        note(changes, "division", division, now.division);
        note(changes, "park", park, now.park);
        note(changes, "industry", industry, now.industry);
        note(changes, "revenueTier", revenueTier, now.revenueTier);
        if (!legalRepresentative.equals(now.legalRepresentative)) {
            changes.add("legalRepresentative");
        }
        if (!contacts.equals(now.contacts)) {
            changes.add("contacts");
        }
        return changes;
    }

    private static void note(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s: %s → %s".formatted(field, shown(before), shown(after)));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }
}
