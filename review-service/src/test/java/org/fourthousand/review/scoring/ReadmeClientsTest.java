package org.fourthousand.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that the README gives an expert, in both languages, compile and hand in a sheet. */
@QuarkusTest
class ReadmeClientsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PACKAGE = ROOT.resolve("clients/typescript");

    @Inject
    ReviewOffice office;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    @BeforeAll
    static void thePackageIsBuilt() throws IOException, InterruptedException {
        assertThat(run(PACKAGE, Map.of(), "node", "-p", "process.versions.node.split('.')[0] >= 20"))
                .as("the tests need Node 20 or later with npm")
                .isEqualTo(new Ended(0, "true\n"));
        assertThat(run(PACKAGE, Map.of(), "npm", "ci", "--no-audit", "--no-fund"))
                .matches(Ended::well);
        assertThat(run(PACKAGE, Map.of(), "npm", "run", "build")).matches(Ended::well);
    }

    @ParameterizedTest
    @CsvSource({"README.md, 693", "README.zh-CN.md, 694"})
    void theJavaProgramHandsInASheetAndReadsARefusal(String readme, int number, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Score.java"), program(readme, "java"));

        scores(number, folder, java(), "-cp", System.getProperty("java.class.path"), "Score.java");
    }

    @ParameterizedTest
    @CsvSource({"README.md, 695", "README.zh-CN.md, 696"})
    void theTypeScriptProgramHandsInASheetAndReadsARefusal(String readme, int number, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(folder.resolve("score.ts"), program(readme, "ts"));
        var modules = Files.createDirectories(folder.resolve("node_modules"));
        Files.createSymbolicLink(modules.resolve("@types"), PACKAGE.resolve("node_modules/@types"));
        Files.createSymbolicLink(
                Files.createDirectory(modules.resolve("@fourthousand")).resolve("review-client"), PACKAGE);
        var compiler = PACKAGE.resolve("node_modules/typescript/bin/tsc").toString();
        assertThat(run(
                        folder,
                        Map.of(),
                        "node",
                        compiler,
                        "--strict",
                        "--target",
                        "es2022",
                        "--module",
                        "nodenext",
                        "--types",
                        "node",
                        "score.ts"))
                .matches(Ended::well);

        scores(number, folder, "node", "score.js");
    }

    /** Runs it twice: the second time the sheet is locked, and the program says so. */
    private void scores(int number, Path folder, String... program) throws IOException, InterruptedException {
        var fund = "README_FUND_" + number;
        var project = SampleProject.of(fund, "C22", SampleProject.uscc(number));
        var round = office.drawn(fund, "60000000.00", 5, "C22", project);
        var expert = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
        var sheet = Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
        var token = Tokens.expert(expert.toString());
        var settings = Map.of("GATEWAY", gateway.toString().replaceFirst("/$", ""), "TOKEN", token, "ROUND", round);

        assertThat(run(folder, settings, program)).matches(Ended::well);

        Api.get(token, "scoresheets/" + sheet)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("marks.size()", equalTo(8))
                .body("marks[7].score", equalTo("82.50"));
        assertThat(run(folder, settings, program))
                .returns(1, Ended::status)
                .extracting(Ended::said)
                .asString()
                .startsWith("409 ");
    }

    private static String program(String readme, String language) throws IOException {
        var found =
                Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(Files.readString(ROOT.resolve(readme)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private record Ended(int status, String said) {

        boolean well() {
            return status == 0;
        }
    }

    private static Ended run(Path folder, Map<String, String> settings, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        var run = builder.start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(run.waitFor(), said);
    }
}
