package org.fourthousand.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fourthousand.local.failure.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theStateIsInTheRepositoryUnlessTheEnvironmentSaysOtherwise() {
        assertThat(StateFolder.place(folder, Map.of())).isEqualTo(folder.resolve(".suite"));
        assertThat(StateFolder.place(folder, Map.of("FOURTHOUSAND_STATE", "/elsewhere")))
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void aFolderWithFilesOfSomebodyElseIsRefusedAndLeftAsItIs() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatExceptionOfType(SuiteFailure.class)
                .isThrownBy(() -> StateFolder.open(folder))
                .withMessageContaining("not the suite's");

        assertThat(letter).hasContent("dear");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void emptyingDeletesWhatTheSuiteKeepsAndNothingElse() throws IOException {
        var state = StateFolder.open(folder);
        var row = Files.writeString(
                Files.createDirectories(state.data("postgres")).resolve("row"), "1");
        Secrets.of(state).get("postgres");
        var note = Files.writeString(folder.resolve("note-of-mine.txt"), "keep");

        StateFolder.open(folder).empty();

        assertThat(row).doesNotExist();
        assertThat(Secrets.of(state).has("postgres")).isFalse();
        assertThat(note).hasContent("keep");
        assertThat(state.run()).isDirectory();
    }

    @Test
    void emptyingDoesNotFollowLinksOutOfTheFolder(@TempDir Path outside) throws IOException {
        var program = Files.writeString(outside.resolve("program"), "x");
        var state = StateFolder.open(folder);
        Files.createSymbolicLink(Files.createDirectories(state.data("keycloak")).resolve("lib"), outside);

        state.empty();

        assertThat(program).exists();
        assertThat(state.data("keycloak")).doesNotExist();
    }

    @Test
    void onlyOneLauncherHasTheFolder() {
        var state = StateFolder.open(folder);
        try (var first = SuiteLock.take(state)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(SuiteFailure.class)
                    .isThrownBy(() -> SuiteLock.take(state))
                    .withMessageContaining("runs already");
        }
        try (var second = SuiteLock.take(state)) {
            assertThat(second).isNotNull();
        }
    }
}
