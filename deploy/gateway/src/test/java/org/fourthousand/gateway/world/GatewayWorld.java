package org.fourthousand.gateway.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.fourthousand.gateway.contract.MergeContracts;
import org.jspecify.annotations.Nullable;

/** Starts two services, leaves one address without a service, merges the contracts of the fixtures, and makes a key. */
public final class GatewayWorld implements QuarkusTestResourceLifecycleManager {

    private static @Nullable RecordingService registry;
    private static @Nullable RecordingService review;
    private @Nullable Vertx vertx;

    /** The service at {@code /api/registry/}. */
    public static RecordingService registry() {
        return started(registry);
    }

    /** The service at {@code /api/review/}. */
    public static RecordingService review() {
        return started(review);
    }

    @Override
    public Map<String, String> start() {
        var own = Vertx.vertx();
        vertx = own;
        registry = new RecordingService(own);
        review = new RecordingService(own);
        try {
            MergeContracts.main(new String[] {
                "target/test-classes/contract-of-test",
                "registry=src/test/resources/contract/registry.yaml",
                "review=src/test/resources/contract/review.yaml"
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var configuration = new HashMap<>(Tokens.configuration());
        configuration.put("fourthousand.upstream.registry", registry().address().toString());
        configuration.put("fourthousand.upstream.review", review().address().toString());
        configuration.put("fourthousand.upstream.funding", "http://127.0.0.1:" + portOfNobody());
        configuration.put("fourthousand.upstream.notification", "http://127.0.0.1:" + portOfNobody());
        configuration.put("fourthousand.contract", "contract-of-test");
        configuration.put("fourthousand.issuer", "https://login.example.org/realms/four-thousand");
        configuration.put("fourthousand.gateway.body-limit", "1M");
        configuration.put("fourthousand.gateway.file-limit", "64M");
        configuration.put("fourthousand.gateway.response-timeout", "PT1S");
        configuration.put("quarkus.http.cors.origins", "https://portal.example.org");
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static int portOfNobody() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static RecordingService started(@Nullable RecordingService service) {
        if (service == null) {
            throw new IllegalStateException("annotate the test with GatewayTest");
        }
        return service;
    }
}
