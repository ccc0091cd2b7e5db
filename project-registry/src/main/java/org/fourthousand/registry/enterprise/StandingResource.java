package org.fourthousand.registry.enterprise;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.enterprise.StandingView.RecordView;
import org.jspecify.annotations.Nullable;

/** The standing of an enterprise (诚信与合规状况): read as of any day, recorded and lifted by the province. */
@Path("enterprises/{uscc}")
@Tag(name = "standing", description = "诚信与合规 | Standing of enterprises")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class StandingResource {

    private final RecordingStanding recording;
    private final ReadingStanding reading;
    private final StandingRecords records;
    private final Clock clock;

    StandingResource(RecordingStanding recording, ReadingStanding reading, StandingRecords records, Clock clock) {
        this.recording = recording;
        this.reading = reading;
        this.records = records;
        this.clock = clock;
    }

    /** Why a record is lifted, and by which document. */
    @Schema(name = "NewStandingLifting")
    public record NewLifting(
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 200) String document) {}

    @GET
    @Path("standing")
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.FINANCE_MAKER,
        Names.FINANCE_CHECKER,
        Names.FINANCE_RELEASER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @APIResponse(responseCode = "200", description = "The standing")
    @Operation(operationId = "readStanding", summary = "Its standing as it was known at the end of a day")
    public StandingView read(
            @PathParam("uscc") SocialCreditCode uscc,
            @QueryParam("asOf") @Parameter(description = "Business date; today when absent") @Nullable LocalDate asOf) {
        return reading.asOf(uscc, Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(clock)));
    }

    @POST
    @Path("standing-records")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.REGISTRY_OFFICER, Names.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordStanding",
            summary = "Put something on record against an enterprise, with its source")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    public Response record(@PathParam("uscc") SocialCreditCode uscc, @Valid @NotNull NewStandingRecord told) {
        var written = recording.record(uscc, told);
        return answer(
                Response.created(URI.create("enterprises/" + uscc + "/standing-records/" + written.id())), written);
    }

    @GET
    @Path("standing-records/{id}")
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.FINANCE_MAKER,
        Names.FINANCE_CHECKER,
        Names.FINANCE_RELEASER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @Operation(operationId = "readStandingRecord", summary = "One record, as it stands today")
    public Response readRecord(@PathParam("uscc") SocialCreditCode uscc, @PathParam("id") UUID id) {
        return answer(Response.ok(), reading.visible(uscc, id));
    }

    @POST
    @Path("standing-records/{id}/lifting")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.REGISTRY_OFFICER, Names.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "liftStanding",
            summary = "Lift a record that another officer put there; it stays readable and counts no longer")
    @APIResponse(
            responseCode = "200",
            description = "Lifted",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    public Response lift(
            @PathParam("uscc") SocialCreditCode uscc, @PathParam("id") UUID id, @Valid @NotNull NewLifting lifting) {
        recording.lift(uscc, id, lifting.reason(), lifting.document());
        return answer(Response.ok(), records.get(uscc, id));
    }

    private Response answer(Response.ResponseBuilder answer, StandingRecord record) {
        var view = reading.record(record, LocalDate.now(clock));
        return answer.entity(view)
                .tag(Revisions.tag(view.lifting() == null ? 0 : 1))
                .build();
    }
}
