package org.fourthousand.registry.eligibility;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.HashSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.application.Application;

/** "Would I be refused, and why?", before anything is registered. */
@Path("eligibility-examination")
@Tag(name = "eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class ExaminationResource {

    private final ExaminingForm examining;
    private final Callers callers;
    private final ObjectReader partialForms;
    private final HttpHeaders headers;

    ExaminationResource(ExaminingForm examining, Callers callers, ObjectMapper json, HttpHeaders headers) {
        this.examining = examining;
        this.callers = callers;
        this.partialForms =
                json.readerFor(Application.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.headers = headers;
    }

    @POST
    @RolesAllowed({Names.ENTERPRISE, Names.REGISTRY_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "examineForm",
            summary = "What would refuse this form, and what cannot be judged yet? Changes nothing",
            description = "The body is a form of application of which any field may be left out."
                    + " The enterprise's own standing counts; an officer asks without one.")
    @APIResponse(
            responseCode = "200",
            description = "What the rules say",
            content = @Content(schema = @Schema(implementation = ExaminationView.class)))
    @APIResponse(
            responseCode = "4XX",
            description = "Refused",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public ExaminationView examine(
            @RequestBody(
                            required = true,
                            description = "Any part of the form of application",
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    @NotNull
                    ObjectNode form)
            throws IOException {
        var given = new HashSet<String>();
        form.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                given.add(field.getKey());
            }
        });
        Application partial = partialForms.readValue(form);
        var enterprise = callers.current().has(Role.ENTERPRISE) ? SocialCreditCode.of(callers.requireUscc()) : null;
        return ExaminationView.of(examining.examine(partial, given, enterprise), headers.getAcceptableLanguages());
    }
}
