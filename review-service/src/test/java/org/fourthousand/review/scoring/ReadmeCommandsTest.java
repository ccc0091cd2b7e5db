package org.fourthousand.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines that the README gives an expert do what they say, in both languages. */
@QuarkusTest
class ReadmeCommandsTest {

    private static final Pattern MARKS = Pattern.compile("(?s)```json\\n(\\{\"marks\".*?)```");

    @Inject
    ReviewOffice office;

    @TestHTTPResource("/api/review/v1")
    @SuppressWarnings("NullAway.Init")
    URI api;

    @ParameterizedTest
    @CsvSource({"README.md, 691", "README.zh-CN.md, 692"})
    void theLinesOfTheReadmeScoreAProject(String readme, int number, @TempDir Path folder)
            throws IOException, InterruptedException {
        var fund = "README_FUND_" + number;
        var project = SampleProject.of(fund, "C22", SampleProject.uscc(number));
        var round = office.drawn(fund, "60000000.00", 5, "C22", project);
        var expert = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
        var sheet = Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
        var text = Files.readString(Path.of("..").resolve(readme));
        var marks = MARKS.matcher(text);
        assertThat(marks.find()).isTrue();
        Files.writeString(folder.resolve("marks.json"), marks.group(1));

        List<String> lines =
                text.lines().filter(line -> line.startsWith("curl -sf")).toList();
        assertThat(lines).hasSize(6);
        for (var line : lines) {
            var shell = new ProcessBuilder("bash", "-c", line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            shell.environment().put("API", api.toString().replaceFirst("/$", ""));
            shell.environment().put("TOKEN", Tokens.expert(expert.toString()));
            shell.environment().put("ROUND", round);
            shell.environment().put("SHEET", sheet);
            var run = shell.start();
            var said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(run.waitFor()).as("%s%n%s", line, said).isZero();
        }

        Api.get(Tokens.expert(expert.toString()), "scoresheets/" + sheet)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("marks[1].score", equalTo("88.50"));
    }
}
