package org.fourthousand.registry.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * Looks through a ZIP archive without unpacking it anywhere: how much it would unpack to, and what it says it is. Entries
 * are counted as they are and as the directory at the end lists them; in an archive whose entries overlap the two differ.
 */
final class Archive {

    static final int MOST_ENTRIES = 10_000;
    static final long MOST_BYTES = 256L * 1024 * 1024;
    static final int HIGHEST_RATIO = 100;

    private static final long RATIO_MATTERS_FROM = 8L * 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LARGEST_CONTENT_TYPES = 1024 * 1024;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRIES_AT = 10;

    private final Spool spool;
    private long unpacked;
    private String contentTypes = "";

    private Archive(Spool spool) {
        this.spool = spool;
    }

    /**
     * The list of content types by which an OOXML archive says what it is; empty when it has none.
     *
     * @throws Problem 422 when it unpacks to too much, or is damaged
     */
    static String contentTypes(Spool spool) throws IOException {
        var archive = new Archive(spool);
        try {
            archive.lookThrough();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw damaged();
        }
        return archive.contentTypes;
    }

    private void lookThrough() throws IOException {
        var listed = listedEntries();
        var found = 0;
        try (var zip = new ZipArchiveInputStream(new BufferedInputStream(spool.open()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found++;
                if (found > MOST_ENTRIES) {
                    throw explodes();
                }
                lookThrough(zip, entry);
            }
        }
        if (found != listed) {
            throw damaged();
        }
    }

    private void lookThrough(ZipArchiveInputStream zip, ZipArchiveEntry entry) throws IOException {
        var kept = new StringBuilder();
        var keep = entry.getName().equals(CONTENT_TYPES);
        var piece = new byte[16 * 1024];
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            unpacked += read;
            if (unpacked > MOST_BYTES || unpacked > RATIO_MATTERS_FROM && unpacked > HIGHEST_RATIO * spool.size()) {
                throw explodes();
            }
            if (keep && kept.length() < LARGEST_CONTENT_TYPES) {
                kept.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            }
        }
        if (keep) {
            contentTypes = kept.toString();
        }
    }

    /** The number of entries by the record at the end. ZIP64, which larger archives need, is not understood. */
    private int listedEntries() throws IOException {
        var length = (int) Math.min(spool.size(), END_RECORD + LONGEST_COMMENT);
        byte[] end;
        try (var tail = spool.from(spool.size() - length)) {
            end = tail.readNBytes(length);
        }
        var buffer = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = end.length - END_RECORD; at >= 0; at--) {
            if (buffer.getInt(at) == END_SIGNATURE) {
                return Short.toUnsignedInt(buffer.getShort(at + ENTRIES_AT));
            }
        }
        throw damaged();
    }

    private static Problem explodes() {
        return new Problem(
                AttachmentProblem.FILE_EXPLODES,
                Text.of(
                                "压缩文件至多 %s 个条目、展开后 %s 字节、压缩比 %s。",
                                "At most %s entries, %s bytes unpacked and %s times its size.")
                        .with(MOST_ENTRIES, MOST_BYTES, HIGHEST_RATIO));
    }

    private static Problem damaged() {
        return new Problem(
                AttachmentProblem.FILE_DAMAGED, Text.of("请重新保存文件后再上传。", "Save the file anew, then send it again."));
    }
}
