package org.fourthousand.registry.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.kit.value.Division;
import org.jspecify.annotations.Nullable;

/** What a list of projects is narrowed to; a {@code @BeanParam}. */
public class ProjectFilter {

    @QueryParam("stage")
    @Nullable
    ProjectStage stage;

    @QueryParam("division")
    @Parameter(description = "GB/T 2260; a prefecture includes its counties")
    @Nullable
    Division division;

    @QueryParam("text")
    @Size(max = 100)
    @Pattern(regexp = "\\P{Cntrl}*")
    @Parameter(description = "Words, each in the name of the project or of the enterprise; blanks divide words")
    @Nullable
    String text;

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    /** The next projects with the words, by the index; one more than the page. */
    List<UUID> find(TextIndex index, UUID after, int limit) {
        return index.idsWith(Objects.requireNonNullElse(text, ""), stage, division, after, limit + 1);
    }

    void narrow(StringBuilder query, Map<String, Object> parameters) {
        if (stage != null) {
            query.append(" and stage = :stage");
            parameters.put("stage", stage);
        }
        if (division != null && division.kind() != Division.Kind.PROVINCE) {
            query.append(
                    division.isPrefecture() ? " and prefecture = :division" : " and application.division = :division");
            parameters.put("division", division);
        }
    }
}
