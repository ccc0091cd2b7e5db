package org.fourthousand.kit.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.idempotency.Idempotent;
import org.jspecify.annotations.Nullable;

/** The policy's numbers, open to everybody (决策公开, clause 六.5); only an administrator records new versions. */
@Path("policy-parameters")
@Tag(name = "policy")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyParametersResource {

    private final PolicyParameters parameters;
    private final Clock clock;

    PolicyParametersResource(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A version to record. */
    public record NewVersion(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,80}")
            String name,

            @NotBlank String value,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @NotBlank String source) {}

    @GET
    @PermitAll
    @Operation(operationId = "listPolicyParameters", summary = "The policy's numbers in force on a day")
    public List<PolicyValue> list(
            @QueryParam("on") @Parameter(description = "Business date; today when absent") @Nullable LocalDate on) {
        return parameters.on(Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock)));
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordPolicyParameter", summary = "Record a version of a number, with its source")
    @APIResponse(responseCode = "201", description = "Recorded")
    public Response record(@Valid @NotNull NewVersion version) {
        parameters.record(new PolicyValue(
                Ids.next(),
                version.name(),
                version.value(),
                version.effectiveFrom(),
                version.effectiveTo(),
                version.source()));
        var location = UriBuilder.fromPath("policy-parameters").queryParam("on", version.effectiveFrom());
        return Response.created(location.build()).build();
    }
}
