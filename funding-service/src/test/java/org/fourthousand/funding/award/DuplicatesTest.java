package org.fourthousand.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.award.Refusals.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fourthousand.events.registry.EquipmentLine;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One live award a project, across all funds. */
@QuarkusTest
class DuplicatesTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aProjectWithALiveAwardIsNotAwardedAgain() {
        var candidate = world.funded("10000000.00");
        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);

        refused(scene.proposeAward(scene.maker(), candidate.id()), "DUPLICATE_FUND");
    }

    @Test
    void theSameNameOfTheSameEnterpriseIsTheSameProjectHoweverItIsSpaced() {
        var first = world.funded("10000000.00");
        scene.proposeAward(scene.maker(), first.id()).then().statusCode(201);
        var spaced = "（" + first.project().name().replace("项目", "项 目") + " ）";
        var again =
                new Candidate(World.project(Ids.next(), first.uscc(), spaced), Ids.next(), scene.aYear(), "1000000.00");
        world.selected(again);

        refused(scene.proposeAward(scene.maker(), again.id()), "DUPLICATE_FUND");
    }

    @Test
    void anInvoiceIsPaidForOnceHoweverItIsWrittenAndWhoeverBringsIt() {
        var first = world.funded("10000000.00");
        world.tellEquipment(first, new EquipmentLine("数控机床", "VMC-850", "2443 0000 0001"));
        scene.proposeAward(scene.maker(), first.id()).then().statusCode(201);
        var second = world.funded("10000000.00");
        world.tellEquipment(second, new EquipmentLine("加工中心", null, "２４４３-0000-0001"));

        refused(scene.proposeAward(scene.maker(), second.id()), "DUPLICATE_INVOICE");
    }

    @Test
    void theSameEquipmentOfAnEnterpriseIsPaidForOnceAndAnotherEnterpriseMayHaveItsLike() {
        var machine = new EquipmentLine("数控机床", "VMC-850", null);
        var first = world.funded("10000000.00");
        world.tellEquipment(first, machine);
        var award = Scene.id(scene.proposeAward(scene.maker(), first.id()));
        var again = world.another(first, "1000000.00");
        world.tellEquipment(again, new EquipmentLine("数控 机床", "vmc850", null));
        var other = world.funded("10000000.00");
        world.tellEquipment(other, machine);

        refused(scene.proposeAward(scene.maker(), again.id()), "DUPLICATE_EQUIPMENT");
        scene.proposeAward(scene.maker(), other.id()).then().statusCode(201);

        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        scene.proposeAward(scene.maker(), again.id()).then().statusCode(201);
    }

    @Test
    void ofTwentyProposalsThatShareAnInvoiceOneIsTaken() {
        var candidates = new ConcurrentLinkedQueue<Candidate>();
        for (int each = 0; each < 20; each++) {
            var candidate = world.selected("10000.00");
            world.tellEquipment(candidate, new EquipmentLine("机床" + each, null, "20260001"));
            candidates.add(candidate);
        }
        scene.budget(scene.sharedYear(), "100000000.00");

        assertThat(Scene.atOnce(
                        20,
                        () -> scene.proposeAward(
                                scene.maker(), candidates.remove().id())))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    @Test
    void whoWasAwardedInEachOfTheThreeYearsBeforeIsRefused() {
        var years = List.of(scene.aYear(), scene.aYear(), scene.aYear(), scene.aYear());
        var first = world.candidate("1000000.00", years.getFirst());
        scene.issued(world.selected(first));
        scene.issued(inYear(first, years.get(1)));
        scene.budget(years.get(3), "100000000.00");
        scene.proposeAward(scene.maker(), inYear(first, years.get(3)).id())
                .then()
                .statusCode(201);
        scene.issued(inYear(first, years.get(2)));

        refused(scene.proposeAward(scene.maker(), inYear(first, years.get(3)).id()), "THREE_YEARS_RUNNING");
    }

    /** Another project of the enterprise in another year. */
    private Candidate inYear(Candidate candidate, int year) {
        var id = Ids.next();
        return world.selected(
                new Candidate(World.project(id, candidate.uscc(), "项目" + id), Ids.next(), year, "1000000.00"));
    }

    @Test
    void twentyProposalsAtOnceMakeOneAward() {
        var candidate = world.funded("10000000.00");

        assertThat(Scene.atOnce(20, () -> scene.proposeAward(scene.maker(), candidate.id())))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    @Test
    void theDatabaseItselfKeepsOneLiveAwardAProject() {
        var candidate = world.funded("10000000.00");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));

        assertThatThrownBy(() -> database.run(
                        person("maker", Role.FINANCE_MAKER),
                        connection -> connection.createStatement().execute("""
                        insert into award select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'name_key', 'x'))).*
                        from award a where id = '%s'
                        """.formatted(award))))
                .hasMessageContaining("award_one_live_per_project");
    }

    @Test
    void aRejectedAwardMakesRoomForAnother() {
        var candidate = world.funded("10000000.00");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"绩效目标不明确\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }

    private static Caller person(String name, Role role) {
        return new Caller(name, name, Set.of(role), null, null, null, false);
    }
}
