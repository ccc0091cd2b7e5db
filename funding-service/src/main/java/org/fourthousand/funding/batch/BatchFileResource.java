package org.fourthousand.funding.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.bankfile.BatchFormat;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;

/** The files of a batch, for the finance office only: they hold account numbers in the clear. */
@Path("payment-batches/{id}")
@Tag(name = "batches")
@RolesAllowed({Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER})
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class BatchFileResource {

    private final PaymentBatches batches;
    private final BatchFiles files;
    private final Callers callers;

    BatchFileResource(PaymentBatches batches, BatchFiles files, Callers callers) {
        this.batches = batches;
        this.files = files;
        this.callers = callers;
    }

    @GET
    @Path("pain.001.xml")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "downloadPaymentBatchXml",
            summary = "The batch as ISO 20022 pain.001.001.09",
            description = "The very same file each time; its ETag is its SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public Response xml(@PathParam("id") PaymentBatchId id) {
        return file(id, BatchFormat.XML);
    }

    @GET
    @Path("payments.csv")
    @Transactional
    @Produces("text/csv")
    @Operation(
            operationId = "downloadPaymentBatchCsv",
            summary = "The batch as the bank's CSV",
            description = "The very same file each time; its ETag is its SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@PathParam("id") PaymentBatchId id) {
        return file(id, BatchFormat.CSV);
    }

    private Response file(PaymentBatchId id, BatchFormat format) {
        var batch = batches.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("payment-batch", id));
        var file = files.of(batch, format);
        var reader = callers.current();
        // Written when this method has returned; the database must be told then, too, who reads
        StreamingOutput body = out -> callers.runAs(reader, () -> write(file, out));
        return Response.ok(body, format.mediaType() + ";charset=utf-8")
                .tag(new EntityTag(batch.sha256(format)))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + batch.number() + "." + format.suffix() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(BatchFiles.File file, OutputStream out) {
        try {
            file.write(out);
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }
}
