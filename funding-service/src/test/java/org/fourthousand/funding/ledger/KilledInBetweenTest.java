package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed between reserving and posting, in the middle of posting, and under load: what it said was done
 * is there once, what was not is not, and the books are right.
 */
@QuarkusTest
class KilledInBetweenTest {

    private static final int YEAR = Scene.TODAY.getYear();
    private static final int THREADS = 12;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    @Inject
    Scene scene;

    @Inject
    Database database;

    @Inject
    ReservationSweep sweep;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @TempDir
    Path folder;

    private Path output = Path.of("");
    private String fund = "";
    private String prefix = "";

    @BeforeEach
    void aFundOfAThousandYuan() {
        scene.isToday();
        fund = scene.aFund();
        prefix = "killed-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        scene.budget(fund, YEAR, "1000.00");
        output = folder.resolve("said");
    }

    @AfterEach
    void theBookIsSound() {
        scene.isToday();
        scene.bookIsSound(fund, YEAR);
    }

    @Test
    void underLoadWhatWasDoneIsThereOnceAndEachPaymentAtMostOnce() throws Exception {
        var done = new ArrayList<String>();
        for (int round = 1; round <= 3; round++) {
            var enough = round * 250;
            var office = start("load", String.valueOf(THREADS));
            Awaitility.await().atMost(WITHIN).until(() -> said().size() >= enough);
            office.destroyForcibly().waitFor();
            done.addAll(said());
            gone();
        }

        assertThat(done).allMatch(said -> said.startsWith("done "));
        var references = done.stream()
                .map(said -> "'" + said.substring("done ".length()) + "'")
                .distinct()
                .toList();
        assertThat(database.count(
                        "select count(*) from journal_entry where reference in (%s)", String.join(",", references)))
                .as("nothing that was done is lost")
                .isEqualTo(references.size());
        assertThat(references)
                .filteredOn(reference -> reference.startsWith("'paid:"))
                .hasSizeGreaterThan(20);
        var paid = database.count("select count(*) from journal_entry where reference like 'paid:%s%%'", prefix);
        assertThat(scene.fundYear(fund, YEAR))
                .as("each payment at most once, and never more than there is")
                .containsEntry("paid", (5 * paid) + ".00");
        assertThat(paid).isBetween(1L, 200L);
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("reserved", (5 * pending()) + ".00");
    }

    @Test
    void betweenReservingAndPostingTheMoneyIsKeptUntilItsTimeIsOver() throws Exception {
        killedAfter(start("reserved", "1"), "reserved " + prefix);

        assertThat(scene.fundYear(fund, YEAR)).containsEntry("reserved", "5.00").containsEntry("available", "995.00");
        scene.isOn(Scene.TODAY.plusYears(5));
        sweep.sweep();
        sweep.sweep();
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("reserved", "0.00").containsEntry("available", "1000.00");
    }

    @Test
    void inTheMiddleOfPostingNothingIsPostedAndWhoWaitedGoesOn() throws Exception {
        var office = start("middle", "1");
        awaitSaid("middle " + prefix);
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var waiting = IntStream.range(0, THREADS)
                    .mapToObj(number -> pool.submit((Callable<Boolean>) () -> {
                        move(prefix + "waiting" + number);
                        return true;
                    }))
                    .toList();
            database.await(
                    THREADS,
                    "select count(*) from pg_locks where not granted and pid in (select pid from pg_stat_activity where query like '%%%swaiting%%')",
                    prefix);
            office.destroyForcibly().waitFor();
            for (var each : waiting) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(scene.fundYear(fund, YEAR))
                .containsEntry("reserved", "5.00")
                .containsEntry("committed", (5 * THREADS) + ".00");
        assertThat(database.count("select count(*) from journal_entry where reference = 'post:%s'", prefix))
                .isZero();
    }

    private void move(String reference) {
        database.run(
                new Caller("finance", "finance", Set.of(Role.FINANCE_CHECKER), null, null, null, false),
                connection -> connection.createStatement().execute("""
                        select ledger_post(gen_random_uuid(), '%s', %d, '%s', 'r', now(), '{AVAILABLE,COMMITTED}', '{-5,5}')
                        """.formatted(fund, YEAR, reference)));
    }

    private long pending() {
        return database.count(
                "select count(*) from reservation where reference like '%s%%' and state = 'PENDING'", prefix);
    }

    private void killedAfter(Process office, String what) throws InterruptedException {
        awaitSaid(what);
        office.destroyForcibly().waitFor();
        gone();
    }

    private void awaitSaid(String what) {
        Awaitility.await().atMost(WITHIN).until(() -> said().contains(what));
    }

    /** Its whole lines; the last may have been cut. */
    private List<String> said() throws IOException {
        var text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Until the database has noticed. */
    private void gone() {
        database.await(0, "select count(*) from pg_stat_activity where application_name = '%s'", prefix);
    }

    private Process start(String mode, String threads) throws IOException, URISyntaxException {
        var driver = Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var classes = List.of(Path.of("target", "test-classes"), driver).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classes,
                        KilledOffice.class.getName(),
                        url,
                        user,
                        password,
                        fund,
                        String.valueOf(YEAR),
                        prefix,
                        mode,
                        threads)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
