package org.fourthousand.funding;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.registry.EquipmentLine;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.testkit.Bus;

/** What the other services tell: each method returns when this service has taken it in. */
@Singleton
public class World {

    private final Bus bus;
    private final Clock clock;
    private final Database database;
    private final Scene scene;

    World(Bus bus, Clock clock, Database database, Scene scene) {
        this.bus = bus;
        this.clock = clock;
        this.database = database;
        this.scene = scene;
    }

    /** A project with everything around it that a test needs. */
    public record Candidate(ProjectSnapshot project, UUID round, int year, String amount) {
        public UUID id() {
            return project.projectId();
        }

        public String uscc() {
            return project.uscc();
        }
    }

    /** Tells a fact, once, and waits until it is taken in. */
    public UUID tell(DomainEvent event) {
        var id = bus.publish(event);
        database.await(1, "select count(*) from inbox where event_id = '%s'", id);
        return id;
    }

    /** A project selected with an amount after a publicity that ended, of a year shared with others; known when this returns. */
    public Candidate selected(String amount) {
        return selected(candidate(amount));
    }

    /** The same of a year of its own, for tests that ask for its sums: years are few. */
    public Candidate selectedAlone(String amount) {
        return selected(candidate(amount, scene.aYear()));
    }

    /** One whose year has money enough. */
    public Candidate funded(String amount) {
        var candidate = selected(amount);
        scene.budget(candidate.year(), "100000000.00");
        return candidate;
    }

    /** A selected project made up by the test. */
    public Candidate selected(Candidate candidate) {
        tellLibrary(candidate);
        tellPublicity(candidate, Scene.TODAY.minusDays(1));
        tellSelection(candidate, "SELECTED");
        return candidate;
    }

    /** Another project of the same enterprise and year, selected too. */
    public Candidate another(Candidate candidate, String amount) {
        var id = Ids.next();
        return selected(new Candidate(project(id, candidate.uscc(), "项目" + id), Ids.next(), candidate.year(), amount));
    }

    /** The enterprise has another name from now on. */
    public void tellRenamed(Candidate candidate, String name) {
        var known = candidate.project();
        tell(new ProjectUpdated(
                new ProjectSnapshot(
                        known.projectId(),
                        known.name(),
                        known.projectCode(),
                        known.uscc(),
                        name,
                        known.contactEmail(),
                        known.division(),
                        known.industry(),
                        known.pillar(),
                        known.pole(),
                        known.park(),
                        known.fund(),
                        known.totalInvestment(),
                        known.requestedAmount(),
                        known.plannedStart(),
                        known.plannedEnd(),
                        known.libraryDate()),
                List.of("enterpriseName"),
                "更名",
                clock.instant(),
                List.of()));
    }

    /** The project's list of equipment is this from now on. */
    public void tellEquipment(Candidate candidate, EquipmentLine... lines) {
        tell(new ProjectUpdated(candidate.project(), List.of("equipment"), "设备清单更新", clock.instant(), List.of(lines)));
    }

    public Candidate candidate(String amount) {
        return candidate(amount, scene.sharedYear());
    }

    /** A project of a year that it shares with others. */
    public Candidate candidate(String amount, int year) {
        var id = Ids.next();
        var uscc = "9143" + id.toString().replace("-", "").substring(18);
        return new Candidate(project(id, uscc, "项目" + id), Ids.next(), year, amount);
    }

    public static ProjectSnapshot project(UUID id, String uscc, String name) {
        return project(id, uscc, name, "430204", "C37", Scene.FUND);
    }

    /** A selected project of another fund, place and industry, in 2026. */
    public Candidate selected(String amount, String fund, String division, String industry) {
        var id = Ids.next();
        var uscc = "9143" + id.toString().replace("-", "").substring(18);
        return selected(new Candidate(
                project(id, uscc, "项目" + id, division, industry, fund), Ids.next(), Scene.TODAY.getYear(), amount));
    }

    private static ProjectSnapshot project(
            UUID id, String uscc, String name, String division, String industry, String fund) {
        return new ProjectSnapshot(
                id,
                name,
                null,
                uscc,
                "企业" + uscc,
                "contact@example.org",
                division,
                industry,
                "EQUIPMENT",
                null,
                null,
                fund,
                new BigDecimal("1000000000.00"),
                new BigDecimal("10000000.00"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2025, 6, 1));
    }

    public void tellLibrary(Candidate candidate) {
        tell(new ProjectEnteredLibrary(candidate.project(), LocalDate.of(2025, 6, 1), List.of(), List.of()));
    }

    public void tellPublicity(Candidate candidate, LocalDate lastDay) {
        tell(new ListPublished(candidate.round(), candidate.year(), 1, lastDay.minusDays(10), lastDay));
    }

    public void tellSelection(Candidate candidate, String outcome) {
        tell(new SelectionFinalised(
                candidate.round(),
                candidate.year(),
                candidate.id(),
                outcome,
                1,
                new BigDecimal("90.00"),
                candidate.project().fund(),
                new BigDecimal(candidate.amount()),
                Scene.TODAY));
    }

    public ProgressReported progress(Candidate candidate, int physical) {
        return new ProgressReported(
                candidate.project(),
                Ids.next(),
                2026,
                1,
                BigDecimal.valueOf(physical),
                BigDecimal.valueOf(physical),
                "监理报告",
                clock.instant());
    }

    public static NoticeIssued notice(Candidate candidate, boolean serious) {
        return new NoticeIssued(
                candidate.id(),
                Ids.next(),
                "督办〔2026〕1号",
                "FUNDS_MISUSED",
                "county-officer:430204",
                Scene.TODAY.plusDays(5),
                serious);
    }

    public static NoticeClosed closed(NoticeIssued notice) {
        return new NoticeClosed(notice.projectId(), notice.noticeId(), notice.number(), "整改到位", Scene.TODAY);
    }

    public static ObjectionRaised objection(Candidate candidate) {
        return new ObjectionRaised(candidate.round(), Ids.next(), candidate.id(), Instant.EPOCH);
    }

    public static ObjectionDecided decided(ObjectionRaised objection, String outcome) {
        return new ObjectionDecided(
                objection.roundId(), objection.objectionId(), objection.projectId(), outcome, "查证", Instant.EPOCH);
    }
}
