package org.fourthousand.kit.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotesResource {

    private final Notes notes;
    private final Callers callers;
    private final History history;

    NotesResource(Notes notes, Callers callers, History history) {
        this.notes = notes;
        this.callers = callers;
        this.history = history;
    }

    /** To be asked for. */
    public enum Mood {
        GOOD,
        BAD
    }

    public record NewNote(@NotBlank String text, @Nullable List<@NotNull @Size(max = 5) String> labels) {}

    public record NoteView(UUID id, String text) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text());
        }
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ENTERPRISE)
    @Operation(operationId = "writeNote")
    public Response write(@Valid @NotNull NewNote note) {
        var written = new Note(Ids.next(), callers.requireUscc(), note.text());
        notes.persistAndFlush(written);
        history.append("note", written.id(), "", "WRITTEN", note.text());
        return Response.created(URI.create("notes/" + written.id()))
                .entity(NoteView.of(written))
                .tag(Revisions.tag(written.version()))
                .build();
    }

    @GET
    @RolesAllowed(Role.Names.ENTERPRISE)
    public Page<NoteView> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("writtenFrom") @Nullable LocalDate writtenFrom,
            @QueryParam("mood") List<Mood> moods,
            @QueryParam("label") @Nullable String label) {
        var rows = notes.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), note -> Cursor.of(note.id())).map(NoteView::of);
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Role.Names.ENTERPRISE)
    public Response rewrite(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull NewNote text) {
        var note = notes.findByIdOptional(id).orElseThrow(() -> Problem.notFound("note", id));
        Revisions.require(ifMatch, note.version());
        note.rewrite(text.text());
        notes.flush();
        return Response.ok(NoteView.of(note)).tag(Revisions.tag(note.version())).build();
    }

    @GET
    @Path("broken")
    @RolesAllowed(Role.Names.ENTERPRISE)
    public Response broken() {
        throw new IllegalStateException("secret detail");
    }

    @ApplicationScoped
    static class Notes implements PanacheRepositoryBase<Note, UUID> {}
}
