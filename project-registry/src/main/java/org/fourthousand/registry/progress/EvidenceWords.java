package org.fourthousand.registry.progress;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.registry.attachment.AttachmentView;

/** Tells other services what proves a report: the words, then each file by its name and hash, so that it can be found. */
final class EvidenceWords {

    private EvidenceWords() {}

    static String of(NewReport report, List<AttachmentView> files) {
        return Stream.concat(
                        Stream.of(report.words()).filter(words -> !words.isEmpty()),
                        files.stream().map(file -> "%s (SHA-256 %s)".formatted(file.fileName(), file.sha256())))
                .collect(Collectors.joining("\n"));
    }
}
