package org.fourthousand.registry.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.fourthousand.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a file is what it says it is. */
class FileTypesTest {

    private final FileTypes types = new FileTypes();

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of(FileType.PDF, Samples.pdf()),
                Arguments.of(FileType.PNG, Samples.image("png")),
                Arguments.of(FileType.JPEG, Samples.image("jpg")),
                Arguments.of(FileType.DOCX, Samples.docx()),
                Arguments.of(FileType.XLSX, Samples.xlsx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void aFileThatIsWhatItSaysPassesAndAsNothingElse(FileType itself, byte[] content) throws Exception {
        try (var spool = spool(content)) {
            for (var type : FileType.values()) {
                if (type == itself) {
                    assertThatCode(() -> types.require(type, spool)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> types.require(type, spool))
                            .as("as " + type)
                            .hasMessageContaining("FILE_MISLABELLED");
                }
            }
        }
    }

    static Stream<Arguments> dishonest() {
        return Stream.of(
                Arguments.of("a program", "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("a web page", "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "a picture that is a program", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("any archive", Samples.zip(Map.of("a.txt", new byte[3]))),
                Arguments.of(
                        "a workbook with macros",
                        Samples.office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml")),
                Arguments.of("text", "just text".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dishonest")
    void whatIsNoneOfOursIsMislabelledWhateverItCallsItself(String what, byte[] content) throws Exception {
        try (var spool = spool(content)) {
            for (var type : FileType.values()) {
                assertThatThrownBy(() -> types.require(type, spool))
                        .as(what + " as " + type)
                        .hasMessageContaining("FILE_MISLABELLED");
            }
        }
    }

    @Test
    void aWorkbookThatAProgramWroteAsAStreamIsOne() throws Exception {
        var written = new ByteArrayOutputStream();
        try (var workbook = new Workbook(written, "test", "1.0")) {
            workbook.newWorksheet("项目").value(0, 0, "总投资");
        }

        try (var spool = spool(written.toByteArray())) {
            types.require(FileType.XLSX, spool);
        }
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws Exception {
        var bomb = Samples.bomb();
        assertThat(bomb.length).isLessThan(100_000);

        try (var spool = spool(bomb)) {
            assertThatThrownBy(() -> types.require(FileType.XLSX, spool)).hasMessageContaining("FILE_EXPLODES");
        }
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws Exception {
        try (var spool = spool(Samples.crowd())) {
            assertThatThrownBy(() -> types.require(FileType.XLSX, spool)).hasMessageContaining("FILE_EXPLODES");
        }
    }

    @Test
    void anArchiveWhoseEntriesOverlapOrThatIsTornIsRefused() throws Exception {
        for (var content : new byte[][] {Samples.overlapping(), Samples.torn()}) {
            try (var spool = spool(content)) {
                assertThatThrownBy(() -> types.require(FileType.XLSX, spool)).hasMessageContaining("FILE_DAMAGED");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "APPLICATION/PDF", "application/pdf; charset=binary"})
    void aMediaTypeIsReadAsHttpWritesIt(String mediaType) {
        assertThat(types.declared(new FileName("a.PDF"), mediaType)).isEqualTo(FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/html",
                "image/svg+xml",
                "application/zip",
                "application/x-msdownload",
                "application/json"
            })
    void otherTypesAreNotTaken(String mediaType) {
        assertThatThrownBy(() -> types.declared(new FileName("a.pdf"), mediaType))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("FILE_TYPE_NOT_TAKEN");
    }

    @Test
    void theEndingMustFitTheType() {
        assertThatThrownBy(() -> types.declared(new FileName("a.exe"), Samples.PDF))
                .hasMessageContaining("FILE_MISLABELLED");
    }

    private static Spool spool(byte[] content) throws Exception {
        return Spool.receive(new ByteArrayInputStream(content), Long.MAX_VALUE, Duration.ofMinutes(1));
    }
}
