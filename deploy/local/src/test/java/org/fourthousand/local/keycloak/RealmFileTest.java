package org.fourthousand.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    private static final String REALM = """
            {
              "realm": "four-thousand",
              "users": [
                {
                  "username": "county-officer",
                  "firstName": "明",
                  "lastName": "李",
                  "realmRoles": ["county-officer"],
                  "attributes": {"division": ["430121"]},
                  "credentials": [{"type": "password", "value": "demo"}]
                },
                {"username": "service-account-x", "serviceAccountClientId": "x"}
              ],
              "clients": [
                {"clientId": "portal", "directAccessGrantsEnabled": false},
                {"clientId": "suite", "directAccessGrantsEnabled": true, "publicClient": true}
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void accountsArePeopleWithAPasswordAndWhatTheirTokensCarry() throws IOException {
        var realm = realm(REALM);

        assertThat(realm.name()).isEqualTo("four-thousand");
        assertThat(realm.accounts())
                .containsExactly(new DemoAccount(
                        "county-officer", "demo", "李明", List.of("county-officer"), Map.of("division", "430121")));
    }

    @Test
    void theLoginClientIsTheOneThatTakesUserNameAndPassword() throws IOException {
        assertThat(realm(REALM).loginClient()).isEqualTo(new RealmFile.LoginClient("suite", ""));
    }

    @Test
    void aChangedRealmHasAnotherFingerprint() throws IOException {
        var before = realm(REALM).fingerprint();

        assertThat(realm(REALM.replace("430121", "430122")).fingerprint()).isNotEqualTo(before);
    }

    private RealmFile realm(String content) throws IOException {
        return RealmFile.read(Files.writeString(folder.resolve("realm.json"), content));
    }
}
