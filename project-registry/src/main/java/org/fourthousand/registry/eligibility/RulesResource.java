package org.fourthousand.registry.eligibility;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.registry.parameter.ParametersAsOf;
import org.jspecify.annotations.Nullable;

/** The rules of entry, open to everybody (决策公开, clause 六.5). */
@Path("eligibility-rules")
@Tag(name = "eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    private final RulesInForce rules;
    private final ParametersAsOf parameters;
    private final Clock clock;

    RulesResource(RulesInForce rules, ParametersAsOf parameters, Clock clock) {
        this.rules = rules;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @APIResponse(responseCode = "200", description = "Every rule, in the order in which findings are told")
    @Operation(
            operationId = "listEligibilityRules",
            summary = "The rules of entry as of a day: clause, dates, source and numbers",
            description = "As of a day means: in force on it, and recorded by the end of it.")
    public List<RuleView> list(
            @QueryParam("on") @Parameter(description = "Business date; today when absent") @Nullable LocalDate on) {
        var day = AskedDay.of(on, LocalDate.now(clock));
        return rules.all(day).stream()
                .map(dated -> RuleView.of(dated, parameters.all(dated.rule().numbers(), day)))
                .toList();
    }
}
