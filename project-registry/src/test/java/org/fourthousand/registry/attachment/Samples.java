package org.fourthousand.registry.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as an enterprise would send them, and some it should not. */
final class Samples {

    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Samples() {}

    /** A small PDF, each time another one. */
    static byte[] pdf() {
        return pdf(UUID.randomUUID().toString());
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj<</Type/Catalog>>endobj\n% " + text
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] image(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] docx() {
        return office(DOCX + ".main+xml", "word/document.xml");
    }

    static byte[] xlsx() {
        return office(XLSX + ".main+xml", "xl/workbook.xml");
    }

    static byte[] office(String mainPart, String part) {
        return zip(Map.of("[Content_Types].xml", types(mainPart), part, "<x/>".getBytes(StandardCharsets.UTF_8)));
    }

    /** A workbook that says it is one and unpacks to a thousand times its size. */
    static byte[] bomb() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", types(XLSX + ".main+xml"));
        entries.put("xl/workbook.xml", new byte[64 * 1024 * 1024]);
        return zip(entries);
    }

    /** A workbook of more parts than any has. */
    static byte[] crowd() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", types(XLSX + ".main+xml"));
        for (int each = 0; each <= Archive.MOST_ENTRIES; each++) {
            entries.put("xl/" + each, new byte[1]);
        }
        return zip(entries);
    }

    /** A workbook whose directory lists one entry a second time, as archives do whose entries share their content. */
    static byte[] overlapping() {
        var whole = xlsx();
        var end = whole.length - 22;
        var buffer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        var start = buffer.getInt(end + 16);
        var directory = new byte[end - start];
        buffer.get(start, directory);
        var doubled = ByteBuffer.allocate(whole.length + directory.length).order(ByteOrder.LITTLE_ENDIAN);
        doubled.put(whole, 0, end).put(directory).put(whole, end, 22);
        doubled.putShort(end + directory.length + 8, (short) (buffer.getShort(end + 8) * 2));
        doubled.putShort(end + directory.length + 10, (short) (buffer.getShort(end + 10) * 2));
        doubled.putInt(end + directory.length + 12, directory.length * 2);
        return doubled.array();
    }

    /** A workbook broken off in the middle. */
    static byte[] torn() {
        var whole = xlsx();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** What every virus scanner knows, harmless and cut in two here so that none finds it in this source. */
    static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    }

    private static byte[] types(String mainPart) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/main.xml" ContentType="%s"/></Types>
                """.formatted(mainPart).getBytes(StandardCharsets.UTF_8);
    }
}
