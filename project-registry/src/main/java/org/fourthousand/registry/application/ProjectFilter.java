package org.fourthousand.registry.application;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
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
    @Parameter(description = "Part of the name of project or enterprise")
    @Nullable
    String text;

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
        if (text != null && !text.isBlank()) {
            query.append(" and (locate(:text, application.name) > 0 or locate(:text, application.enterpriseName) > 0)");
            parameters.put("text", text.strip());
        }
    }
}
