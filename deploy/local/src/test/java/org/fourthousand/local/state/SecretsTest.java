package org.fourthousand.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    private StateFolder state;

    @BeforeEach
    void open() {
        state = StateFolder.open(folder);
    }

    @Test
    void aSecretIsTheSameOnTheNextStart() {
        var first = Secrets.of(state).get("registry_app");

        assertThat(Secrets.of(state).get("registry_app")).isEqualTo(first).matches("[A-Za-z0-9]{32}");
    }

    @Test
    void noTwoSecretsAreAlike() {
        var secrets = Secrets.of(state);

        assertThat(secrets.get("registry_app")).isNotEqualTo(secrets.get("registry_owner"));
    }

    @Test
    void aKeyIsThirtyTwoBytesLong() {
        assertThat(Base64.getDecoder().decode(Secrets.of(state).key("account_key")))
                .hasSize(32);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Secrets.of(state).get("registry_app");

        assertThat(Files.getPosixFilePermissions(state.secrets()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
