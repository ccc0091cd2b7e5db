package org.fourthousand.registry.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of files that are taken. Each is known by its media type, its ending and its content, and all three must agree. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
enum FileType {
    PDF("application/pdf", "", "pdf"),
    JPEG("image/jpeg", "", "jpg", "jpeg"),
    PNG("image/png", "", "png"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "xlsx");

    private final String mediaType;
    private final String mainPart;
    private final List<String> endings;

    FileType(String mediaType, String mainPart, String... endings) {
        this.mediaType = mediaType;
        this.mainPart = mainPart;
        this.endings = List.of(endings);
    }

    /** The type of this media type, without its parameters, if it is one of ours. */
    static Optional<FileType> declared(String mediaType) {
        var bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(bare))
                .findFirst();
    }

    /** All media types, for people. */
    static String all() {
        return Arrays.stream(values()).map(FileType::mediaType).collect(Collectors.joining(", "));
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it is a ZIP archive of parts (OOXML). */
    boolean isArchive() {
        return !mainPart.isEmpty();
    }

    /** For archives: the content type of the part that makes it what it is. */
    String mainPart() {
        return mainPart;
    }

    /** Whether a file name ends as it should. */
    boolean isNamed(FileName name) {
        return endings.contains(name.ending());
    }
}
