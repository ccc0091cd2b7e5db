package org.fourthousand.notification.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.Division;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Where offices are written to; kept by the administrator. */
@Path("contacts")
@Tag(name = "contacts", description = "部门联系方式 | Where offices are written to")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ContactsResource {

    private final Contacts contacts;
    private final History history;
    private final Event<ContactRecorded> recorded;

    ContactsResource(Contacts contacts, History history, Event<ContactRecorded> recorded) {
        this.contacts = contacts;
        this.history = history;
        this.recorded = recorded;
    }

    /**
     * Where an office is written to.
     *
     * @param email the office's address
     * @param name the desk or person who reads there
     * @param language of its mails; zh-CN when absent
     */
    public record Reachable(
            @NotNull @Pattern(regexp = MailAddress.SYNTAX) String email,
            @NotBlank @Size(max = 100) String name,
            @Nullable Language language) {}

    @PUT
    @Path("{role}/{division}")
    @Transactional
    @RolesAllowed(Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordContact",
            summary = "Record where an office is written to",
            description = "The first time without If-Match (201), afterwards with it (200). Mails held for want of an"
                    + " address are sent.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response record(
            @PathParam("role") String role,
            @PathParam("division") Division division,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reachable reachable) {
        var office = Office.of(role, division);
        var language = Objects.requireNonNullElse(reachable.language(), Language.ZH);
        var known = contacts.of(office);
        var contact = known.orElseGet(() -> new Contact(office, reachable.email(), reachable.name(), language));
        if (known.isPresent()) {
            Revisions.require(ifMatch, contact.version());
            contact.moves(reachable.email(), reachable.name(), language);
        }
        store(contact);
        history.append("contact", contact.id(), known.isPresent() ? "RECORDED" : "", "RECORDED", office.toString());
        recorded.fire(new ContactRecorded(office));
        var response = known.isPresent()
                ? Response.ok()
                : Response.created(URI.create("contacts/%s/%s".formatted(role, division)));
        return response.entity(ContactView.of(contact))
                .tag(Revisions.tag(contact.version()))
                .build();
    }

    private void store(Contact contact) {
        try {
            contacts.persistAndFlush(contact);
        } catch (ConstraintViolationException recordedMeanwhile) {
            throw new Problem(CommonProblem.STALE, Text.of("请重新读取后再改。", "Read it again, then change it."));
        }
    }

    @GET
    @Path("{role}/{division}")
    @RolesAllowed({Names.ADMINISTRATOR, Names.AUDITOR})
    @Operation(operationId = "readContact", summary = "Where an office is written to, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response read(@PathParam("role") String role, @PathParam("division") Division division) {
        var office = Office.of(role, division);
        var contact = contacts.of(office).orElseThrow(() -> Problem.notFound("contact", office));
        return Response.ok(ContactView.of(contact))
                .tag(Revisions.tag(contact.version()))
                .build();
    }

    @GET
    @RolesAllowed({Names.ADMINISTRATOR, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of contacts")
    @Operation(operationId = "listContacts", summary = "All contacts, oldest first")
    public Page<ContactView> list(@Valid @BeanParam PageQuery query) {
        var rows = contacts.page(query.afterId(), query.limit());
        return Page.of(rows, query.limit(), contact -> Cursor.of(contact.id())).map(ContactView::of);
    }
}
