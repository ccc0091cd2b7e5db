package org.fourthousand.registry.attachment;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** The folder of one project's or draft's files, opened by one person, in words of the domain. */
public final class Folder {

    private final String token;
    private final String place;

    private Folder(String token, String place) {
        this.token = token;
        this.place = place;
    }

    public static Folder of(String token, String project) {
        return new Folder(token, "projects/" + project);
    }

    static Folder ofDraft(String token, String draft) {
        return new Folder(token, "drafts/" + draft);
    }

    /** Sends a file, and answers how that went. */
    public ValidatableResponse send(String kind, String name, String mediaType, byte[] content) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(mediaType, ContentType.BINARY)))
                .auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .queryParam("kind", kind)
                .queryParam("fileName", name)
                .contentType(mediaType)
                .body(content)
                .post(address())
                .then();
    }

    /** Sends a good PDF and answers its id. */
    public String sent() {
        return send("APPROVAL", "备案证明.pdf", Samples.PDF, Samples.pdf())
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a good PDF of a kind and answers its id. */
    public String sent(String kind, String name) {
        return send(kind, name, Samples.PDF, Samples.pdf())
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get(address() + path)
                .then();
    }

    public ValidatableResponse remove(String id) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .post(address() + "/" + id + "/removal")
                .then();
    }

    String address() {
        return "/api/registry/v1/" + place + "/attachments";
    }

    public String token() {
        return token;
    }
}
