package org.fourthousand.funding.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;

/** The letter of an award, for its enterprise and the offices. */
@Path("awards/{award}/letter.pdf")
@Tag(name = "awards")
public class LetterResource {

    private static final String PDF = "application/pdf";

    private final Awards awards;
    private final Letters letters;

    LetterResource(Awards awards, Letters letters) {
        this.awards = awards;
        this.letters = letters;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Produces({PDF, ProblemView.MEDIA_TYPE})
    @Operation(
            operationId = "readAwardLetter",
            summary = "The letter of an issued award (资金下达通知) as PDF",
            description = "As it was issued, with the changes since; the amount in figures and in words.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "default",
            description = "Refused",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public Response read(@PathParam("award") AwardId id, @Context Request request) {
        var award = awards.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("award", id));
        if (award.issuedOn() == null) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("该笔资金状态为 %s,尚未下达。", "It is %s; a letter follows its issue.")
                            .with(award.state()));
        }
        var tag = new EntityTag("letter-" + award.version());
        var notModified = request.evaluatePreconditions(tag);
        return notModified != null
                ? notModified.build()
                : Response.ok(letters.pdf(award), PDF)
                        .tag(tag)
                        .header("Content-Disposition", "attachment; filename=\"award-" + id + ".pdf\"")
                        .build();
    }
}
