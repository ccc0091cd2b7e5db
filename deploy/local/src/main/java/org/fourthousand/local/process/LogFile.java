package org.fourthousand.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** A child's log: the previous one is kept beside it, and its end is what a failure shows. */
final class LogFile {

    /** Which method called which says less to a person than the messages between. */
    private static final Pattern STACK_FRAME = Pattern.compile("^(\\s+at |\\s*\\.\\.\\. \\d+ more|\\s*$)");

    private static final int TAIL_LINES = 12;
    private static final int TAIL_BYTES = 65_536;

    private LogFile() {}

    /** Moves what an earlier start wrote out of the way. */
    static void turnOver(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines, without stack frames; none when there is no log. */
    static List<String> tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).find())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
