package org.fourthousand.registry.enterprise;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.jspecify.annotations.Nullable;

/** What a list of enterprises is narrowed to; a {@code @BeanParam}. */
public class EnterpriseFilter {

    @QueryParam("division")
    @Parameter(description = "GB/T 2260; a prefecture includes its counties")
    @Nullable
    Division division;

    @QueryParam("industry")
    @Parameter(description = "GB/T 4754-2017 section and division")
    @Nullable
    Industry industry;

    @QueryParam("name")
    @Size(max = 100)
    @Parameter(description = "Part of the registered name")
    @Nullable
    String name;

    void narrow(StringBuilder query, Map<String, Object> parameters) {
        if (division != null && division.kind() != Division.Kind.PROVINCE) {
            query.append(
                    division.isPrefecture() ? " and e.prefecture = :division" : " and e.profile.division = :division");
            parameters.put("division", division);
        }
        if (industry != null) {
            query.append(" and e.profile.industry = :industry");
            parameters.put("industry", industry);
        }
        if (name != null && !name.isBlank()) {
            query.append(" and locate(:name, e.profile.name) > 0");
            parameters.put("name", name.strip());
        }
    }
}
