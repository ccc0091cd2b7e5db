package org.fourthousand.registry.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is missing is told once and completely (一次性告知). */
@QuarkusTest
class CorrectionTest {

    @Inject
    TestClock clock;

    private final Desk enterprise = Desk.enterprise(Enterprises.next());

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void eachItemSaysWhereWhatAndWhatToDo() {
        var id = submitted();
        var items = List.of(
                Map.of("pointer", "/gates/energy", "words", "节能审查意见未附文号", "toDo", "填写批复文号"),
                Map.of("words", "备案证明扫描件不清晰", "toDo", "重新扫描上传"));

        Desk.countyFinance()
                .post("/" + id + "/return", Map.of("missing", items))
                .statusCode(200);

        enterprise
                .get("/" + id + "/corrections")
                .statusCode(200)
                .body("submission", contains(1))
                .body("officer", contains("county-officer-430204-finance"))
                .body("[0].items.pointer", contains("/gates/energy", null))
                .body("[0].items.words", contains("节能审查意见未附文号", "备案证明扫描件不清晰"))
                .body("[0].items.toDo", contains("填写批复文号", "重新扫描上传"));
        enterprise
                .read(id)
                .body("correctionRequest", equalTo("节能审查意见未附文号 [/gates/energy] → 填写批复文号\n备案证明扫描件不清晰 → 重新扫描上传"));
    }

    @Test
    void aSecondRequestIsRefusedByClauseWhicheverOfficeAsks() {
        var id = submitted();
        Desk.county().sendBack(id, "缺一份").statusCode(200);
        enterprise.submit(id).statusCode(200);
        Desk.recommendedByCounty(id);

        Desk.city()
                .sendBack(id, "还缺一份")
                .statusCode(409)
                .body("type", endsWith("correction-already-requested"))
                .body("violations.clause", contains("优化营商环境条例 36"));
        enterprise.get("/" + id + "/corrections").body("size()", equalTo(1));
    }

    @Test
    void anItemThatPointsToNoFieldOfTheFormIsTold() {
        var id = submitted();
        var items = List.of(Map.of("words", "x", "toDo", "y"), Map.of("pointer", "/colour", "words", "x", "toDo", "y"));

        Desk.county()
                .post("/" + id + "/return", Map.of("missing", items))
                .statusCode(400)
                .body("violations.pointer", contains("/missing/1/pointer"));
        enterprise.read(id).body("stage", equalTo("SUBMITTED"));
    }

    @Test
    void whoDoesNotHoldItCannotSendItBack() {
        var id = submitted();

        Desk.city().sendBack(id, "x").statusCode(409).body("type", endsWith("wrong-level"));
        Desk.registry().sendBack(id, "x").statusCode(409).body("type", endsWith("wrong-level"));
        Desk.county().sendBack(id, "x").statusCode(200);
        Desk.county().sendBack(id, "x").statusCode(409).body("type", endsWith("illegal-step"));
    }

    @Test
    void anotherEnterpriseSeesNothingOfIt() {
        var id = submitted();
        Desk.county().sendBack(id, "x").statusCode(200);

        Desk.enterprise(Enterprises.next()).get("/" + id + "/corrections").statusCode(404);
    }

    private String submitted() {
        var id = enterprise.register(Forms.good());
        enterprise.submit(id).statusCode(200);
        return id;
    }
}
