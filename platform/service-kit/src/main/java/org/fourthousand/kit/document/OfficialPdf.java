package org.fourthousand.kit.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.fourthousand.kit.clock.SuiteClock;

/**
 * Makes an official document (公文) of an XHTML page: A4, its Chinese font embedded as far as it is used, so that it reads the
 * same everywhere and needs no font of the machine. The same page, time and id give the same bytes.
 */
public final class OfficialPdf {

    /** The family to be named in the page's style. */
    public static final String FONT = "official";

    private static final String FONT_FILE = "/org/dromara/pdf/pdfbox/ttf/HarmonyOS_Sans_SC_Regular.ttf";

    private OfficialPdf() {}

    /**
     * The document.
     *
     * @param xhtml well-formed; it may refer to nothing outside itself
     * @param title for readers' title bars
     * @param at when it was made, for its properties
     * @param id of the thing it is about, from which the document's own is taken
     */
    public static byte[] of(String xhtml, String title, Instant at, UUID id) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .useFont(OfficialPdf::font, FONT)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(bytes);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                var made = GregorianCalendar.from(ZonedDateTime.ofInstant(at, SuiteClock.BUSINESS_ZONE));
                var properties = new PDDocumentInformation();
                properties.setTitle(title);
                properties.setCreationDate(made);
                properties.setModificationDate(made);
                document.setDocumentInformation(properties);
                document.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
                document.save(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(OfficialPdf.class.getResourceAsStream(FONT_FILE), FONT_FILE);
    }
}
