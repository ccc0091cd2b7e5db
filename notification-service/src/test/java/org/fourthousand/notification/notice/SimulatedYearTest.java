package org.fourthousand.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.notification.followup.FollowingUp;
import org.fourthousand.notification.followup.ReportSweep;
import org.fourthousand.notification.notice.NaiveYear.Deed;
import org.fourthousand.notification.notice.NaiveYear.Life;
import org.fourthousand.notification.project.ProjectId;
import org.fourthousand.notification.project.Projects;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A year of 1,000 projects, whose reports come in time, late or never and whose departments answer, ask for time or keep
 * silent by chance; for a month of it nothing sweeps. It ends with exactly the notices, urgings and escalations that
 * {@link NaiveYear} predicts.
 */
@QuarkusTest
class SimulatedYearTest {

    private static final int PROJECTS = 1000;
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final List<String> DIVISIONS = List.of("430481", "430902", "431102", "430700", "433123");

    private static final Caller SUPERVISOR =
            new Caller("supervisor", "supervisor", Set.of(Role.SUPERVISOR), null, null, null, false);

    private static final String DEEDS = """
            select p.id, n.issued_on as done_on, 'ISSUED' as deed, n.department_role || ':' || n.department_division as office
            from notice n join project p on p.id = n.project_id where p.enterprise_name = ?1
            union all
            select p.id, s.done_on, case s.action when 'URGE' then 'URGED' else 'ESCALATED' end, s.office
            from ladder_step s join notice n on n.id = s.notice_id join project p on p.id = n.project_id
            where p.enterprise_name = ?1 and s.told
            """;

    private static final String OPEN =
            "select n.id, n.project_id, n.issued_on from notice n join project p on p.id = n.project_id"
                    + " where p.enterprise_name = ?1 and n.state <> 'CLOSED'";

    @Inject
    Table table;

    @Inject
    TestClock clock;

    @Inject
    Clock time;

    @Inject
    Bus bus;

    @Inject
    EventJson json;

    @Inject
    Scheduler scheduler;

    @Inject
    Projects projects;

    @Inject
    FollowingUp followingUp;

    @Inject
    ReportSweep reportSweep;

    @Inject
    EscalationSweep escalationSweep;

    @Inject
    Notices notices;

    @Inject
    AnsweringNotice answering;

    @Inject
    SupervisingNotice supervising;

    private final String enterprise = "模拟一年 " + UUID.randomUUID();

    @BeforeEach
    void onlyTheTestSweeps() {
        scheduler.pause();
    }

    @AfterEach
    void everybodySweepsAgain() {
        scheduler.resume();
    }

    @Test
    void aYearEndsWithExactlyTheNoticesUrgingsAndEscalationsThatANaiveCalculationPredicts() {
        var chance = new Random(20260331);
        var lives = IntStream.range(0, PROJECTS)
                .mapToObj(number -> Life.by(chance, Samples.in(DIVISIONS.get(number % DIVISIONS.size()))))
                .toList();
        var predicted =
                lives.stream().flatMap(life -> NaiveYear.of(life, FIRST, LAST)).toList();
        clock.set(FIRST);
        inLots(lives, this::isSelected);

        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            live(lives, day);
        }

        var happened = table.rows(DEEDS, enterprise).stream()
                .map(row -> new Deed(
                        row.get("id", UUID.class),
                        LocalDate.parse(row.get("done_on").toString()),
                        row.get("deed", String.class),
                        row.get("office", String.class)))
                .toList();
        assertThat(happened).containsExactlyInAnyOrderElementsOf(predicted);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(lives)).isEqualTo(counted(predicted)));
        assertThat(Stream.of("ISSUED", "URGED", "ESCALATED"))
                .allSatisfy(kind -> assertThat(
                                predicted.stream().filter(deed -> deed.deed().equals(kind)))
                        .hasSizeGreaterThan(100));
    }

    private void live(List<Life> lives, LocalDate day) {
        clock.set(day);
        inLots(lives.stream().filter(life -> !life.reportedOn(day).isEmpty()).toList(), life -> report(life, day));
        var byProject =
                lives.stream().collect(Collectors.toMap(life -> life.sample().project(), life -> life));
        table.rows(OPEN, enterprise).forEach(notice -> {
            var life = Objects.requireNonNull(byProject.get(notice.get("project_id", UUID.class)));
            var issued = LocalDate.parse(notice.get("issued_on").toString());
            act(life, new NoticeId(notice.get("id", UUID.class)), ChronoUnit.DAYS.between(issued, day));
        });
        if (!NaiveYear.isOutage(day)) {
            reportSweep.sweep();
            escalationSweep.sweep();
        }
    }

    private void isSelected(Life life) {
        followingUp.open(projects.learn(snapshot(life.sample()), time.instant()), FIRST);
    }

    private void report(Life life, LocalDate day) {
        var project = projects.known(new ProjectId(life.sample().project())).orElseThrow();
        life.reportedOn(day)
                .forEach(quarter -> followingUp.reported(
                        project, life.sample().reported(quarter.getYear(), quarter.getMonthValue() / 3, "60.00", day)));
    }

    /** What the department and the supervision office do about an open notice some days after it was issued. */
    private void act(Life life, NoticeId id, long age) {
        if (age == life.asking()) {
            as(SUPERVISOR, () -> supervising.extend(id, null, NaiveYear.LONGER, "汛期"));
        }
        if (age == life.replying()) {
            as(officer(life), () -> {
                answering.accept(id, null);
                answering.reply(id, null, "已补报", List.of("函"), List.of());
            });
        }
        if (age == life.replying() + NaiveYear.VERIFYING) {
            as(SUPERVISOR, () -> {
                supervising.verify(id, null, "属实");
                supervising.close(id, null, "办结");
            });
        }
    }

    /** How often each thing was told on the topic about these projects. */
    private Map<String, Long> told(List<Life> lives) {
        var keys =
                lives.stream().map(life -> life.sample().project().toString()).collect(Collectors.toSet());
        return bus.messages("supervision.notices").stream()
                .filter(message -> keys.contains(message.key()))
                .flatMap(message -> json.read(message.value()).stream())
                .map(received -> received.event().getClass().getSimpleName())
                .filter(name -> name.matches("Notice(Issued|Urged|Escalated)"))
                .collect(Collectors.groupingBy(
                        name -> name.substring("Notice".length()).toUpperCase(Locale.ROOT), Collectors.counting()));
    }

    private static Map<String, Long> counted(List<Deed> deeds) {
        return deeds.stream().collect(Collectors.groupingBy(Deed::deed, Collectors.counting()));
    }

    private ProjectSnapshot snapshot(Samples sample) {
        var told = sample.snapshot();
        return new ProjectSnapshot(
                told.projectId(),
                told.name(),
                null,
                told.uscc(),
                enterprise,
                "no address: nobody is written to",
                told.division(),
                told.industry(),
                told.pillar(),
                told.pole(),
                told.park(),
                told.fund(),
                told.totalInvestment(),
                told.requestedAmount(),
                told.plannedStart(),
                told.plannedEnd(),
                null);
    }

    private static Caller officer(Life life) {
        var division = life.sample().division();
        var role = division.endsWith("00") ? Role.CITY_OFFICER : Role.COUNTY_OFFICER;
        return new Caller("officer", "officer", Set.of(role), null, division, null, false);
    }

    private void as(Caller caller, Runnable action) {
        table.as(caller, () -> {
            action.run();
            notices.flush();
            return true;
        });
    }

    private <T> void inLots(List<T> all, Consumer<T> action) {
        for (var from = 0; from < all.size(); from += 5) {
            var lot = new ArrayList<>(all.subList(from, Math.min(from + 5, all.size())));
            table.as(Caller.system("test"), () -> {
                lot.forEach(action);
                return true;
            });
        }
    }
}
