package org.fourthousand.local.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.state.Secrets;
import org.fourthousand.local.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void eachServiceThatKeepsBankAccountsIsHandedItsOwnKeyAgainOnTheNextStart() {
        var registry = environment("registry", Port.REGISTRY).get("FOURTHOUSAND_REGISTRY_ACCOUNT_KEY");
        var funding = environment("funding", Port.FUNDING).get("FOURTHOUSAND_FUNDING_ACCOUNT_KEY");

        assertThat(Base64.getDecoder().decode(registry)).hasSize(32);
        assertThat(Base64.getDecoder().decode(funding)).hasSize(32);
        assertThat(registry).isNotEqualTo(funding);
        assertThat(environment("registry", Port.REGISTRY)).containsEntry("FOURTHOUSAND_REGISTRY_ACCOUNT_KEY", registry);
    }

    @Test
    void noOtherServiceIsHandedAKey() {
        assertThat(environment("review", Port.REVIEW).keySet()).noneMatch(name -> name.endsWith("_ACCOUNT_KEY"));
        assertThat(environment("registry", Port.REGISTRY)).doesNotContainKey("FOURTHOUSAND_FUNDING_ACCOUNT_KEY");
    }

    @Test
    void onlyTheReviewServiceIsHandedTheKeyOfIdentitiesAndTheSecretThatOpensAccounts() {
        var review = environment("review", Port.REVIEW);

        assertThat(Base64.getDecoder().decode(review.get("FOURTHOUSAND_REVIEW_IDENTITY_KEY")))
                .hasSize(32);
        assertThat(review.get("FOURTHOUSAND_ACCOUNTS_SECRET")).isNotBlank();
        assertThat(environment("review", Port.REVIEW)).isEqualTo(review);
        assertThat(environment("funding", Port.FUNDING).keySet())
                .noneMatch(name -> name.contains("IDENTITY_KEY") || name.contains("ACCOUNTS"));
    }

    private Map<String, String> environment(String database, Port port) {
        var secrets = Secrets.of(StateFolder.open(folder));
        return new ServiceEnvironment(
                        "prod", Ports.fromEnvironment(Map.of()), URI.create("http://issuer.example"), secrets)
                .service(database, port, "jdbc:postgresql://127.0.0.1/" + database);
    }
}
