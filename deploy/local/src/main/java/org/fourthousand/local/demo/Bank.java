package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fourthousand.local.failure.SuiteFailure;

/** The bank on the other side: files are brought to it and fetched from it by a person, not by a service. */
final class Bank {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    Bank(URI address) {
        this.address = address;
    }

    /** Brings a batch; the same again is the same batch. */
    void bring(byte[] batch) {
        send(request("/batches").POST(BodyPublishers.ofByteArray(batch)));
    }

    /** What is there for a batch, and how much is still to come. */
    JsonNode answers(String batch) {
        try {
            return json.readTree(send(request("/batches/" + batch + "/answers")));
        } catch (IOException unreadable) {
            throw new SuiteFailure("The bank's list cannot be read.", "This is a defect of the suite.", unreadable);
        }
    }

    /** One answer, as it is. */
    byte[] answer(String batch, int number) {
        return send(request("/batches/" + batch + "/answers/" + number));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new SuiteFailure(
                        "The bank answers %d to %s".formatted(response.statusCode(), response.uri()),
                        "See deploy/suite status.");
            }
            return response.body();
        } catch (IOException gone) {
            throw new SuiteFailure("The bank simulator is not there.", "See deploy/suite status.", gone);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", asked);
        }
    }
}
