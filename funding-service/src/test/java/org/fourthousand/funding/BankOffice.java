package org.fourthousand.funding;

import static org.fourthousand.funding.Scene.API;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.World.Candidate;

/** What the finance office does with the bank: its own account, batches, files. */
@Singleton
public class BankOffice {

    public static final String OWN_NUMBER = "430000000000000001";
    public static final String PAYEE_NUMBER = "6222020000001234567";
    public static final LocalDate EXECUTION = Scene.TODAY.plusDays(1);

    private final Scene scene;
    private final World world;
    private int shared;

    BankOffice(Scene scene, World world) {
        this.scene = scene;
        this.world = world;
    }

    public Response register(RequestSpecification who, int year) {
        return scene.post(who, "debtor-accounts", """
                {"fund":"%s","year":%d,"accountName":"湖南省财政厅","cnaps":"011551000012","accountNumber":"%s"}
                """.formatted(Scene.FUND, year, OWN_NUMBER));
    }

    public String account(int year) {
        var id = Scene.id(register(scene.maker(), year));
        scene.post(scene.checker(), "debtor-accounts/" + id + "/confirmation")
                .then()
                .statusCode(200);
        return id;
    }

    public Response make(RequestSpecification who, int year, LocalDate execution) {
        return scene.post(who, "payment-batches", """
                {"fund":"%s","year":%d,"executionDate":"%s"}
                """.formatted(Scene.FUND, year, execution));
    }

    /** A batch of the orders of a year that has its account already. */
    public Batch batch(int year) {
        return batch(make(scene.releaser(), year, EXECUTION));
    }

    private static Batch batch(Response made) {
        made.then().statusCode(201);
        return new Batch(made.path("id"), made.path("number"), made.path("payments"), made.path("controlSum"));
    }

    /** A batch as its answers name it. */
    public record Batch(String id, String number, int payments, String controlSum) {}

    /** One order of 5,000,000.00 in a batch of its own, in a year shared by all that ask for it. */
    public Sent sent() {
        return sent(ordered(sharedYear()));
    }

    /** The same in a year of its own, whose totals are the test's. */
    public Sent sentAlone() {
        var year = scene.aYear();
        scene.budget(year, "900000000.00");
        account(year);
        return sent(ordered(year));
    }

    private Sent sent(Ordered ordered) {
        var made = scene.post(scene.releaser(), "payment-batches", """
                {"fund":"%s","year":%d,"executionDate":"%s","disbursements":["%s"]}
                """.formatted(
                        Scene.FUND, ordered.candidate().year(), EXECUTION, ordered.disbursement()));
        return new Sent(ordered.candidate(), ordered.disbursement(), batch(made));
    }

    /** One order of 5,000,000.00 in no batch yet. */
    public Ordered ordered() {
        return ordered(sharedYear());
    }

    private Ordered ordered(int year) {
        var candidate = world.selected(world.candidate("10000000.00", year));
        scene.account(candidate);
        return new Ordered(candidate, scene.ordered(scene.issuedWithin(candidate), 1));
    }

    /** Years are few: they end with 2100. */
    private synchronized int sharedYear() {
        if (shared == 0) {
            shared = scene.aYear();
            scene.budget(shared, "900000000000.00");
            account(shared);
        }
        return shared;
    }

    /** A payment that waits for its batch. */
    public record Ordered(Candidate candidate, String disbursement) {}

    /** A payment the bank has been told to make. */
    public record Sent(Candidate candidate, String disbursement, Batch batch) {
        public String endToEndId() {
            return BankOffice.endToEndId(disbursement);
        }
    }

    public static String endToEndId(String disbursement) {
        return UUID.fromString(disbursement).toString().replace("-", "");
    }

    public Response file(RequestSpecification who, String batch, String name) {
        return who.get(API + "payment-batches/" + batch + "/" + name);
    }
}
