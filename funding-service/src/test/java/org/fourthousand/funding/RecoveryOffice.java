package org.fourthousand.funding;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.funding.World.Candidate;

/** What the finance office of a test does to get money back. */
@Singleton
public class RecoveryOffice {

    private final Scene scene;
    private final World world;
    private final Clock clock;

    RecoveryOffice(Scene scene, World world, Clock clock) {
        this.scene = scene;
        this.world = world;
        this.clock = clock;
    }

    /** An award of which 5,000,000.00 were paid. */
    public Paid paid(Candidate candidate) {
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        return new Paid(candidate, award);
    }

    /** In a year shared with others. */
    public Paid paid() {
        return paid(world.selected("10000000.00"));
    }

    /** An award that was paid in part. */
    public record Paid(Candidate candidate, String award) {}

    public Response open(RequestSpecification who, String award, String ground, String amount, String more) {
        return scene.post(who, "recoveries", """
                {"awardId":"%s","ground":"%s","finding":"设备未到位","clause":"财政违法行为处罚处分条例 14",
                 "documentNumber":"%s","amount":"%s"%s}
                """.formatted(award, ground, Scene.aDocument(), amount, more));
    }

    public String opened(Paid paid, String amount) {
        return Scene.id(open(scene.maker(), paid.award(), "MISUSE", amount, ""));
    }

    public Response order(RequestSpecification who, String recovery) {
        return scene.post(who, there(recovery) + "/order", "{\"documentNumber\":\"%s\"}".formatted(Scene.aDocument()));
    }

    public String ordered(Paid paid, String amount) {
        var id = opened(paid, amount);
        order(scene.checker(), id).then().statusCode(200);
        return id;
    }

    public Response end(RequestSpecification who, String recovery, String how, String more) {
        return scene.post(who, there(recovery) + "/" + how, "{\"reason\":\"查证\"%s}".formatted(more));
    }

    public Response record(RequestSpecification who, String recovery, String kind, String amount, String reference) {
        return scene.post(
                who, there(recovery) + "/receipts", """
                {"kind":"%s","amount":"%s","bankReference":"%s","receivedOn":"%s"}
                """.formatted(kind, amount, reference, LocalDate.now(clock)));
    }

    public Response confirm(RequestSpecification who, String recovery, String receipt) {
        return scene.post(who, there(recovery) + "/receipts/" + receipt + "/confirmation");
    }

    public void received(String recovery, String kind, String amount) {
        var id = Scene.id(record(scene.maker(), recovery, kind, amount, Scene.aReference()));
        confirm(scene.checker(), recovery, id).then().statusCode(200);
    }

    public Response plan(RequestSpecification who, String recovery, String parts) {
        return scene.post(who, there(recovery) + "/plan", "{\"parts\":[%s]}".formatted(parts));
    }

    public static String part(String amount, LocalDate dueOn) {
        return "{\"amount\":\"%s\",\"dueOn\":\"%s\"}".formatted(amount, dueOn);
    }

    public Response read(String recovery) {
        return scene.auditor().get(Scene.API + there(recovery));
    }

    public static String there(String recovery) {
        return "recoveries/" + recovery;
    }
}
