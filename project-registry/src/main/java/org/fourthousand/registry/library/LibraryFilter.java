package org.fourthousand.registry.library;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectStage;
import org.jspecify.annotations.Nullable;

/** What the open library is narrowed to; a {@code @BeanParam}. */
public class LibraryFilter {

    @QueryParam("stage")
    @Nullable
    ProjectStage stage;

    @QueryParam("division")
    @Parameter(description = "GB/T 2260; a prefecture includes its counties")
    @Nullable
    Division division;

    @QueryParam("pillar")
    @Nullable
    PillarIndustry pillar;

    @QueryParam("fund")
    @Nullable
    Fund fund;

    @QueryParam("text")
    @Size(max = 100)
    @Parameter(description = "Part of the name of project or enterprise")
    @Nullable
    String text;

    void narrow(StringBuilder query, Map<String, Object> parameters) {
        with(query, parameters, "stage", stage);
        with(query, parameters, "pillar", pillar);
        with(query, parameters, "fund", fund);
        if (division != null && division.kind() != Division.Kind.PROVINCE) {
            with(query, parameters, division.isPrefecture() ? "prefecture" : "division", division);
        }
        if (text != null && !text.isBlank()) {
            query.append(" and (locate(:text, name) > 0 or locate(:text, enterpriseName) > 0)");
            parameters.put("text", text.strip());
        }
    }

    private static void with(
            StringBuilder query, Map<String, Object> parameters, String field, @Nullable Object wanted) {
        if (wanted != null) {
            query.append(" and %1$s = :%1$s".formatted(field));
            parameters.put(field, wanted);
        }
    }
}
