package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** Tells whether a file is what it says it is: by its media type, by the ending of its name, and by its content. */
@ApplicationScoped
class FileTypes {

    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private final MimeTypes sniffer = MimeTypes.getDefaultMimeTypes();

    /**
     * The type that is declared.
     *
     * @throws Problem 415 when files of this type are not taken, 422 when the name says otherwise
     */
    FileType declared(FileName name, String mediaType) {
        var type = FileType.declared(mediaType)
                .orElseThrow(() -> new Problem(
                        AttachmentProblem.FILE_TYPE_NOT_TAKEN,
                        Text.of("请在 Content-Type 中给出下列之一:%s。", "Send one of these as Content-Type: %s.")
                                .with(FileType.all()),
                        List.of(Violation.at("#header/Content-Type", Text.of("不接受该类型", "not taken")))));
        if (!type.isNamed(name)) {
            throw mislabelled("#query/fileName", Text.of("扩展名与类型不符", "the ending does not fit the type"));
        }
        return type;
    }

    /**
     * Passes when the content is of the type.
     *
     * @throws Problem 422 when it is not, is damaged or unpacks to too much
     */
    void require(FileType type, Spool spool) throws IOException {
        var sniffed = sniff(spool);
        if (type.isArchive() && ARCHIVES.contains(sniffed)) {
            if (Archive.contentTypes(spool).contains('"' + type.mainPart() + '"')) {
                return;
            }
        } else if (sniffed.equals(type.mediaType())) {
            return;
        }
        throw mislabelled("", Text.of("内容识别为 %s", "its content looks like %s").with(sniffed));
    }

    private String sniff(Spool spool) throws IOException {
        try (var content = new BufferedInputStream(spool.open())) {
            return sniffer.detect(content, new Metadata()).toString();
        }
    }

    private static Problem mislabelled(String pointer, Text why) {
        return new Problem(
                AttachmentProblem.FILE_MISLABELLED,
                Text.of("文件类型、扩展名与内容须一致。", "Media type, ending and content must agree."),
                List.of(Violation.at(pointer, why)));
    }
}
