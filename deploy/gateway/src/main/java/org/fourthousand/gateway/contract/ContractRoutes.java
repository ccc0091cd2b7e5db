package org.fourthousand.gateway.contract;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Serves the contract at {@code /openapi}, as JSON or, for who prefers it or asks for {@code .yaml}, as YAML. */
@ApplicationScoped
public class ContractRoutes {

    private static final String JSON = "application/vnd.oai.openapi+json;version=3.1";
    private static final String YAML = "application/vnd.oai.openapi+yaml;version=3.1";

    private final Representation json;
    private final Representation yaml;

    ContractRoutes(Contract contract) {
        this.json = Representation.of(JSON, contract.json());
        this.yaml = Representation.of(YAML, contract.yaml());
    }

    void register(@Observes Router router) {
        router.get("/openapi.json").handler(json::answer);
        router.get("/openapi.yaml").handler(yaml::answer);
        router.get("/openapi").handler(this::negotiate);
    }

    private void negotiate(RoutingContext exchange) {
        var accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        var wantsYaml = "yaml".equals(exchange.request().getParam("format"))
                || accept != null && accept.contains("yaml") && !accept.contains("json");
        exchange.response().putHeader(HttpHeaders.VARY, "Accept");
        (wantsYaml ? yaml : json).answer(exchange);
    }

    private record Representation(String type, String text, String tag) {

        static Representation of(String type, String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return new Representation(type, text, '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void answer(RoutingContext exchange) {
            var response = exchange.response();
            response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (tag.equals(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(304).end();
                return;
            }
            response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(text);
        }
    }
}
