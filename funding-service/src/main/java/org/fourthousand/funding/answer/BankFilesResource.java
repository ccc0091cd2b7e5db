package org.fourthousand.funding.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.bankfile.AnswerFile;
import org.fourthousand.funding.bankfile.AnswerFiles;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;

/** Where files from the bank are handed in. A file is its bytes: the same again is the same file, and changes nothing. */
@Path("bank-files")
@Tag(name = "bank answers")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class BankFilesResource {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final BankFiles files;
    private final BankAnswers answers;
    private final TakingAnswers taking;
    private final AnswerFiles reading;

    BankFilesResource(BankFiles files, BankAnswers answers, TakingAnswers taking, AnswerFiles reading) {
        this.files = files;
        this.answers = answers;
        this.taking = taking;
        this.reading = reading;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "takeBankFileXml",
            summary = "Hand in a pain.002.001.10 or camt.054.001.08",
            description =
                    "Taken whole (201) or refused whole; known already: 200. A large file is gone on with after the answer (tally.waiting). What matches nothing goes to /unmatched-answers.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(value = BankFileView.class, responseCode = "201", responseDescription = "Taken")
    public Response xml(@NotNull @Size(min = 1) byte[] content) {
        return take(content, reading::xml);
    }

    @POST
    @Path("csv")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes("text/csv")
    @Operation(
            operationId = "takeBankFileCsv",
            summary = "Hand in the bank's CSV of answers",
            description =
                    "Columns batchNumber, endToEndId, outcome, amount, currency, valueDate, bankReference, debtorAccount,"
                            + " payeeAccount, reason; last line TRAILER with count, sum and SHA-256 of all before it.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(value = BankFileView.class, responseCode = "201", responseDescription = "Taken")
    public Response csv(@NotNull @Size(min = 1) byte[] content) {
        return take(content, reading::csv);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listBankFiles", summary = "Files taken, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<BankFileView> list(@Valid @BeanParam PageQuery page) {
        var rows = files.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), file -> Cursor.of(file.id())).map(this::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "readBankFile", summary = "One file and what came of it")
    @APIResponseSchema(value = BankFileView.class, responseCode = "200", responseDescription = "The file")
    public Response read(@PathParam("id") BankFileId id) {
        var file = files.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("bank-file", id));
        return Response.ok(view(file)).build();
    }

    private BankFileView view(BankFile file) {
        return BankFileView.of(file, answers.tally(file.id()));
    }

    private Response take(byte[] content, Function<byte[], AnswerFile> reader) {
        var taken = taking.take(content, reader);
        return Response.status(taken.isNew() ? CREATED : OK)
                .location(URI.create("bank-files/" + taken.file().id()))
                .entity(view(taken.file()))
                .build();
    }
}
