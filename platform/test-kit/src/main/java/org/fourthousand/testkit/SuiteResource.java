package org.fourthousand.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts PostgreSQL and Kafka once for all tests of a module and points the service at them. Registered as a service, so
 * a {@code @QuarkusTest} needs no annotation of ours.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestPostgres postgres;
    private @Nullable TestKafka kafka;

    @Override
    public Map<String, String> start() {
        var startedKafka = TestKafka.start();
        kafka = startedKafka;
        var startedPostgres = TestPostgres.start();
        postgres = startedPostgres;
        startedKafka.awaitReady();
        var configuration = new HashMap<String, String>();
        configuration.putAll(startedPostgres.configuration());
        configuration.putAll(startedKafka.configuration());
        configuration.putAll(Tokens.configuration());
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
