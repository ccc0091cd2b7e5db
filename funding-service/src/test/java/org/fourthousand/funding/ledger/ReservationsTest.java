package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is promised once: reserved, and then posted, given back or expired, whichever comes first. */
@QuarkusTest
class ReservationsTest {

    private static final Caller FINANCE =
            new Caller("finance", "finance", Set.of(Role.FINANCE_CHECKER), null, null, null, false);
    private static final int DAYS = 60;

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Reservations reservations;

    @Inject
    ReservationSweep sweep;

    @Inject
    Callers callers;

    private Book book = new Book(FundCode.of(Scene.FUND), 2014);
    private String reference = "";

    @BeforeEach
    void aBookWithAHundredYuan() {
        scene.isToday();
        book = new Book(FundCode.of(scene.aFund()), Scene.TODAY.getYear());
        reference = "test:" + UUID.randomUUID();
        scene.budget(fund(), book.year(), "100.00");
    }

    @AfterEach
    void itIsTodayAndTheBookIsSound() {
        scene.isToday();
        scene.bookIsSound(fund(), book.year());
    }

    @Test
    void twoProposalsAreNotPromisedTheSameMoney() {
        scene.budget(fund(), book.year(), "9999900.00");
        var first = world.selected("10000000.00", fund(), "430204", "C37");
        var second = world.selected("10000000.00", fund(), "430204", "C37");
        var award = Scene.id(scene.proposeAward(scene.maker(), first.id()));

        scene.proposeAward(scene.maker(), second.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-covered"));

        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        scene.proposeAward(scene.maker(), second.id()).then().statusCode(201);
    }

    @Test
    void aProposalThatNobodyDecidesGivesItsMoneyBackAndMayBeMadeAgain() {
        scene.budget(fund(), book.year(), "9999900.00");
        var candidate = world.selected("10000000.00", fund(), "430204", "C37");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        scene.published(award);
        scene.isOn(Scene.TODAY.plusDays(DAYS + 1));
        scene.post(scene.checker(), "awards/" + award + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:reservation-over"));

        sweep.sweep();

        scene.maker().get(API + "awards/" + award).then().body("state", equalTo("EXPIRED"));
        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(409);
        assertThat(scene.fundYear(fund(), book.year()))
                .containsEntry("reserved", "0.00")
                .containsEntry("available", "10000000.00");
        var again = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        scene.published(again);
        scene.post(scene.checker(), "awards/" + again + "/approval").then().statusCode(200);
    }

    @Test
    void manySweepersAtOnceGiveBackOnceAlsoWhatIsLongDue() throws InterruptedException {
        for (int number = 0; number < 20; number++) {
            reserve(reference + number, "5.00");
        }
        scene.isOn(Scene.TODAY.plusYears(3));
        try (var pool = Executors.newFixedThreadPool(8)) {
            pool.invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(instance -> () -> {
                                sweep.sweep();
                                return true;
                            })
                            .toList())
                    .forEach(answer -> assertThat(answer.resultNow()).isTrue());
        }
        sweep.sweep();

        assertThat(database.count("select count(*) from journal_entry where reference like 'expire:%s%%'", reference))
                .isEqualTo(20);
        assertThat(scene.fundYear(fund(), book.year()))
                .containsEntry("reserved", "0.00")
                .containsEntry("available", "100.00");
    }

    @Test
    void whatIsReservedInTimeStaysReserved() {
        reserve(reference, "60.00");
        scene.isOn(Scene.TODAY.plusDays(DAYS - 1));

        sweep.sweep();

        assertThat(scene.fundYear(fund(), book.year())).containsEntry("reserved", "60.00");
        post(reference);
        scene.isOn(Scene.TODAY.plusDays(DAYS + 1));
        sweep.sweep();
        assertThat(scene.fundYear(fund(), book.year())).containsEntry("committed", "60.00");
    }

    @Test
    void theSameIsReservedPostedAndGivenBackOnce() {
        reserve(reference, "10.00");
        reserve(reference, "10.00");
        post(reference);
        post(reference);
        reserve(reference, "10.00");
        reserve(reference + "b", "20.00");
        release(reference + "b");
        release(reference + "b");

        assertThat(scene.fundYear(fund(), book.year()))
                .containsEntry("reserved", "0.00")
                .containsEntry("committed", "10.00")
                .containsEntry("available", "90.00");
    }

    @Test
    void somethingElseUnderAReferenceIsRefused() {
        reserve(reference, "10.00");

        refused("REFERENCE_REUSED", () -> reserve(reference, "11.00"));
    }

    @Test
    void whatIsGivenBackIsNotPostedAndWhatIsPostedNotGivenBack() {
        reserve(reference, "10.00");
        release(reference);
        refused("RESERVATION_OVER", () -> post(reference));
        reserve(reference + "b", "10.00");
        post(reference + "b");
        refused("RESERVATION_OVER", () -> release(reference + "b"));
        refused("RESERVATION_OVER", () -> post("nothing:" + reference));
    }

    @Test
    void afterItsTimeNothingIsPostedAlsoBeforeTheSweep() {
        reserve(reference, "10.00");
        scene.isOn(Scene.TODAY.plusDays(DAYS + 1));

        refused("RESERVATION_OVER", () -> post(reference));
        assertThat(scene.fundYear(fund(), book.year())).containsEntry("reserved", "10.00");
    }

    @Test
    void postingAndExpiringAtOnceIsOneOfTheTwo() throws InterruptedException {
        for (int number = 0; number < 20; number++) {
            reserve(reference + number, "5.00");
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            pool.invokeAll(IntStream.range(0, 20)
                            .<Callable<Boolean>>mapToObj(number -> () -> {
                                if (number == 5) {
                                    scene.isOn(Scene.TODAY.plusDays(DAYS + 1));
                                }
                                if (number >= 5 && number % 3 == 0) {
                                    sweep.sweep();
                                }
                                try {
                                    post(reference + number);
                                } catch (Problem over) {
                                    assertThat(over).hasMessageContaining("RESERVATION_OVER");
                                }
                                return true;
                            })
                            .toList())
                    .forEach(answer -> assertThat(answer.resultNow()).isTrue());
        }
        scene.isOn(Scene.TODAY.plusDays(DAYS + 1));
        sweep.sweep();

        var posted = database.count(
                "select count(*) from reservation where reference like '%s%%' and state = 'POSTED'", reference);
        assertThat(scene.fundYear(fund(), book.year()))
                .containsEntry("reserved", "0.00")
                .containsEntry("committed", Yuan.of((5 * posted) + ".00").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVAILABLE,RESERVED", "RESERVED,AVAILABLE", "RESERVED,COMMITTED"})
    void nothingIsReservedBesideAReservation(String kinds) {
        reserve(reference, "10.00");

        assertThatThrownBy(() -> database.run(
                        FINANCE,
                        connection -> connection.createStatement().execute("""
                        select ledger_post(gen_random_uuid(), '%s', %d, 'beside', 'r', now(), '{%s}', '{-1,1}')
                        """.formatted(fund(), book.year(), kinds))))
                .hasMessageContaining("without it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reservation set state = 'VOIDED', settled_at = now()",
                "delete from reservation",
                "insert into reservation select * from reservation",
                "select ledger_enter(gen_random_uuid(), 'TECHNICAL_UPGRADE', 2050, 'x', 'r', now(), '{AVAILABLE,RESERVED}', '{-1,1}', null)"
            })
    void theServiceSettlesThroughTheLedgerOnly(String statement) {
        assertThatThrownBy(() -> database.run(
                        FINANCE, connection -> connection.createStatement().execute(statement)))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"FINANCE_MAKER", "FINANCE_CHECKER", "FINANCE_RELEASER", "AUDITOR"})
    void reservationsAreForTheBooksReadersAndReservingForFinance(Role role) {
        reserve(reference, "10.00");
        var caller = new Caller("u", "u", Set.of(role), "x", "430204", null, false);

        assertThat(database.countAs(caller, "select count(*) from reservation")).isZero();
        assertThatThrownBy(() -> database.run(
                        caller, connection -> connection.createStatement().execute("""
                        select ledger_reserve(gen_random_uuid(), '%s', %d, 'mine', 'r', now(), now() + interval '1 hour', 1, null,
                                              gen_random_uuid())
                        """.formatted(fund(), book.year()))))
                .hasMessageContaining("only finance posts");
    }

    private String fund() {
        return book.fund().code();
    }

    private void reserve(String what, String amount) {
        run(() -> reservations.reserve(
                new Reservation(book, what, "test", Yuan.of(amount), null, Duration.ofDays(DAYS), Ids.next())));
    }

    private void post(String what) {
        run(() -> reservations.post(book, what, "posted:" + what, "test"));
    }

    private void release(String what) {
        run(() -> reservations.release(book, what, "test"));
    }

    private void run(Runnable action) {
        callers.runAs(FINANCE, () -> QuarkusTransaction.requiringNew().run(action));
    }

    private static void refused(String why, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(Problem.class).hasMessageContaining(why);
    }
}
