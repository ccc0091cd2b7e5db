package org.fourthousand.review.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * What of an uploaded workbook may be read: it is unpacked within limits and packed anew, so that the reader sees exactly
 * what was checked. Macros, embedded objects, external links and document types are refused, and so is what unpacks to
 * more than a workbook of ours ever could. It is read by its directory, because a stream cannot tell where a part of
 * unknown length ends when its length is written in 64 bits, as the writer does.
 */
final class CheckedZip {

    private static final int MOST_ENTRIES = 100;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int BUFFER = 8192;

    private CheckedZip() {}

    /** The same parts, packed anew. @throws Problem 422 that says what is wrong with the file */
    static byte[] of(byte[] uploaded) {
        var packed = new ByteArrayOutputStream();
        int entries = 0;
        int unpacked = 0;
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(uploaded))
                        .get();
                var out = new ZipOutputStream(packed)) {
            for (var entry : Collections.list(in.getEntries())) {
                entries++;
                refuseActive(entry.getName());
                byte[] content;
                try (var part = in.getInputStream(entry)) {
                    content = content(part, MOST_BYTES - unpacked);
                }
                unpacked += content.length;
                if (entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                refuseDocumentType(content);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
        if (entries == 0) {
            throw unreadable();
        }
        return packed.toByteArray();
    }

    private static byte[] content(InputStream in, int most) throws IOException {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (content.size() + read > most) {
                throw tooLarge();
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    private static void refuseActive(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vbaproject")
                || lower.contains("macrosheets")
                || lower.contains("activex")
                || lower.contains("embeddings")
                || lower.contains("externallinks")) {
            throw new Problem(
                    WorkbookProblem.WORKBOOK_UNREADABLE,
                    Text.of(
                            "文件含有宏、嵌入对象或外部链接,请另存为普通 xlsx 后重试。",
                            "It holds macros, embedded objects or external links; save it as a plain xlsx."));
        }
    }

    private static void refuseDocumentType(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw unreadable();
        }
    }

    private static Problem tooLarge() {
        return new Problem(
                WorkbookProblem.WORKBOOK_UNREADABLE,
                Text.of("文件解压后过大,请使用下载的评分表。", "It unpacks to too much; use the workbook as downloaded."));
    }

    static Problem unreadable() {
        return new Problem(
                WorkbookProblem.WORKBOOK_UNREADABLE,
                Text.of("文件已损坏或不是 xlsx,请使用下载的评分表。", "It is broken or no xlsx; use the workbook as downloaded."));
    }
}
