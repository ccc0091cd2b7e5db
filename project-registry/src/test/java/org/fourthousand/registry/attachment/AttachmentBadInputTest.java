package org.fourthousand.registry.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that must not come in: a clear problem, and nothing kept. */
@QuarkusTest
@Timeout(60)
class AttachmentBadInputTest {

    private static final long TEN_GIGABYTES = 10L * 1024 * 1024 * 1024;
    private static final long LARGEST = 50L * 1024 * 1024;

    @Inject
    TestClock clock;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    KeepingAttachments keeping;

    private final String uscc = Enterprises.next();
    private String project = "";
    private Folder own = Folder.of("", "");

    @BeforeEach
    void aDraft() {
        clock.set(LocalDate.of(2026, 3, 2));
        project = Desk.enterprise(uscc).register(Forms.good());
        own = Folder.of(Tokens.enterprise(uscc), project);
    }

    @AfterEach
    void nothingIsKept() throws IOException {
        own.get("?removed=true").statusCode(200).body("items", hasSize(0));
        var system = Caller.system("test");
        assertThat(database.count(system, "select count(*) from attachment where project_id = '" + project + "'"))
                .isZero();
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(each -> each.getFileName().toString()).filter(name -> name.startsWith("attachment")))
                    .isEmpty();
        }
    }

    static Stream<Arguments> mislabelled() {
        return Stream.of(
                Arguments.of("a.pdf", Samples.PDF, Samples.image("png")),
                Arguments.of("a.png", Samples.PNG, Samples.pdf()),
                Arguments.of("a.png", Samples.PDF, Samples.pdf()),
                Arguments.of("a.docx", Samples.DOCX, Samples.xlsx()),
                Arguments.of("a.xlsx", Samples.XLSX, Samples.zip(Map.of("a.exe", new byte[9]))),
                Arguments.of("a.pdf", Samples.PDF, "<html>".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("mislabelled")
    void aMislabelledFileIsRefused(String name, String mediaType, byte[] content) {
        own.send("OTHER", name, mediaType, content)
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:fourthousand:problem:file-mislabelled"))
                .body("violations", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/zip", "image/svg+xml", "application/json", "multipart/form-data"})
    void aTypeThatIsNotTakenIsRefused(String mediaType) {
        own.send("OTHER", "a.pdf", mediaType, Samples.pdf())
                .statusCode(415)
                .body("type", equalTo("urn:fourthousand:problem:file-type-not-taken"));
    }

    @Test
    void aZipBombIsRefused() {
        own.send("OTHER", "a.xlsx", Samples.XLSX, Samples.bomb())
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:file-explodes"));
        own.send("OTHER", "a.xlsx", Samples.XLSX, Samples.crowd()).statusCode(422);
    }

    @Test
    void aDamagedArchiveIsRefused() {
        own.send("OTHER", "a.xlsx", Samples.XLSX, Samples.torn())
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:file-damaged"));
        own.send("OTHER", "a.xlsx", Samples.XLSX, Samples.overlapping()).statusCode(422);
    }

    @Test
    void anEmptyFileIsRefused() {
        own.send("OTHER", "a.pdf", Samples.PDF, new byte[0]).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b.pdf", "a\u0000.pdf", "a", "\u202Efdp.exe.pdf"})
    void aNameThatIsNoneIsRefused(String name) {
        own.send("OTHER", name, Samples.PDF, Samples.pdf())
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DEED"})
    void aKindThatIsNoneIsRefused(String kind) {
        assertThat(own.send(kind, "a.pdf", Samples.PDF, Samples.pdf()).extract().statusCode())
                .isBetween(400, 404);
    }

    @Test
    void anUploadThatAnnouncesTenGigabytesIsRefusedBeforeItIsSent() throws IOException {
        var answer = RawUpload.announced(own, TEN_GIGABYTES);

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:fourthousand:problem:body-too-large");
    }

    @Test
    void anUploadThatAnnouncesALittleTooMuchIsRefusedBeforeItIsSent() throws IOException {
        var answer = RawUpload.announced(own, LARGEST + 1);

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("urn:fourthousand:problem:body-too-large")
                .containsIgnoringCase("connection: close");
    }

    /** What is sent in the second between the answer and the end of the connection is thrown away unread. */
    @Test
    void anUploadOfTenGigabytesThatDoesNotSaySoIsCutOffAtTheBound() throws Exception {
        var outcome = RawUpload.endless(own, "OTHER", TEN_GIGABYTES);

        assertThat(outcome.sent()).isBetween(LARGEST, TEN_GIGABYTES / 2);
        assertThat(outcome.answer()).startsWith("HTTP/1.1 413 ").contains("urn:fourthousand:problem:body-too-large");
    }

    @Test
    void aStrangersUploadIsCutOffAtOnce() throws Exception {
        var stranger = Folder.of(Tokens.enterprise(Enterprises.next()), project);

        var outcome = RawUpload.endless(stranger, "OTHER", TEN_GIGABYTES);

        assertThat(outcome.sent()).isLessThan(TEN_GIGABYTES / 2);
        assertThat(outcome.answer()).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void anInterruptedUploadLeavesNothing() throws IOException {
        RawUpload.brokenOff(own, 1_000_000, 400_000);

        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(this::nothingIsKept);
    }

    @Test
    void aFileThatCannotBeReadBackIsNotKeptByHalf() throws Exception {
        var caller = Database.enterprise(uscc);
        var told = new NewAttachment(AttachmentKind.OTHER, new FileName("a.pdf"), FileType.PDF);
        var spool = Spool.receive(new ByteArrayInputStream(Samples.pdf()), LARGEST, Duration.ofMinutes(1));
        spool.close();

        callers.runAs(
                caller,
                () -> assertThatThrownBy(() -> keeping.add(
                                new Place.OfProject(ProjectId.fromString(project)),
                                told,
                                spool,
                                new Scan.NotScanned("no scanner is set up")))
                        .isInstanceOf(IOException.class));
    }

    @Test
    void otherBodiesStaySmall() {
        var form = Forms.with("filingNumber", "x".repeat(1_100_000));

        Desk.enterprise(uscc).post("", form).statusCode(413);
    }
}
