package org.fourthousand.review.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as experts and others might send them. */
public final class Workbooks {

    private Workbooks() {}

    /** All cells as text. */
    public static List<List<String>> cells(byte[] workbook) {
        try (var readable = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = readable.getFirstSheet().openStream()) {
            List<List<String>> cells = new ArrayList<>();
            rows.forEach(row -> {
                List<String> texts = new ArrayList<>();
                for (int column = 0; column <= Layout.REASON; column++) {
                    texts.add(row.getCellRawValue(column).orElse(""));
                }
                cells.add(texts);
            });
            return cells;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same workbook with cells changed, written anew. */
    static byte[] with(byte[] workbook, Consumer<List<List<String>>> change, Consumer<Worksheet> more) {
        var cells = cells(workbook);
        change.accept(cells);
        var bytes = new ByteArrayOutputStream();
        try (var copy = new Workbook(bytes, "test", "1.0")) {
            var sheet = copy.newWorksheet("Scores");
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < cells.get(row).size(); column++) {
                    var text = cells.get(row).get(column);
                    if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
            more.accept(sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same parts and one more. */
    static byte[] withPart(byte[] workbook, String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (var part = in.getInputStream(entry)) {
                    part.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A file with this part only. */
    static byte[] only(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Small to send, and very large to unpack. */
    static byte[] bomb(byte[] workbook) {
        return withPart(workbook, "xl/worksheets/sheet2.xml", new byte[64 * 1024 * 1024]);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
