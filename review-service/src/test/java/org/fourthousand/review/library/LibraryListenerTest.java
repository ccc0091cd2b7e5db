package org.fourthousand.review.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.EventType;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library as told by the registry: once, twice, too late. */
@QuarkusTest
class LibraryListenerTest {

    private final SampleProject project = SampleProject.of("LIBRARY_FUND", "A01", SampleProject.uscc(201));

    @Inject
    Bus bus;

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @Inject
    EventJson json;

    @BeforeEach
    void today() {
        office.isOpenOn(ReviewOffice.TODAY);
    }

    @Test
    void theSameEventTwiceIsOneProject() {
        var id = bus.publish(project.entered());
        bus.publish(id, project.entered());
        bus.publish(project.suspended());

        office.awaitLibrary(project, "standing = 'SUSPENDED'");
        assertThat(rows.count(Caller.system("test"), "inbox where event_id = '" + id + "'"))
                .isOne();
    }

    @Test
    void anEntryThatComesAfterALaterSuspensionDoesNotUndoIt() {
        tell(project.suspended(), "2026-01-12T02:00:00Z");
        tell(project.entered(), "2026-01-12T01:00:00Z");

        office.awaitLibrary(project, "standing = 'SUSPENDED' and entered and 'county-1' = any(handled_by)");
    }

    @Test
    void aResumedProjectIsInTheLibraryAgain() {
        bus.publish(project.entered());
        bus.publish(project.suspended());
        bus.publish(project.resumed());

        office.awaitLibrary(project, "standing = 'IN_LIBRARY' and entered and 'county-1' = any(handled_by)");
    }

    @Test
    void aResumedProjectWhoseHandlersAreUnknownTakesPartInNothing() {
        bus.publish(project.resumed());

        office.awaitLibrary(project, "not entered");
    }

    @Test
    void anUpdateIsTakenInAndEndsNoSuspension() {
        bus.publish(project.entered());
        bus.publish(project.suspended());
        bus.publish(project.asking("200000000.00", "9000000.00").updated());

        office.awaitLibrary(project, "standing = 'SUSPENDED' and total_investment = 200000000");
    }

    @Test
    void aProjectThatEntersAgainAddsItsHandlers() {
        bus.publish(project.entered());
        bus.publish(project.suspended());
        bus.publish(project.handledBy("registry-2").entered());

        office.awaitLibrary(
                project, "standing = 'IN_LIBRARY' and handled_by @> array['county-1', 'registry-1', 'registry-2']");
    }

    @Test
    void anExitIsFinal() {
        bus.publish(project.entered());
        bus.publish(project.exited());
        bus.publish(project.entered());
        var other = SampleProject.of("LIBRARY_FUND", "A01", SampleProject.uscc(202));
        bus.publish(other.entered());

        office.awaitLibrary(project, "standing = 'EXITED'");
        office.awaitLibrary(other, "standing = 'IN_LIBRARY'");
    }

    @Test
    void aCarriedOverProjectWhoseHandlersAreUnknownTakesPartInNothing() {
        bus.publish(project.carriedOver());

        office.awaitLibrary(project, "not entered");
    }

    @Test
    void carryingOverDoesNotEndASuspension() {
        bus.publish(project.entered());
        bus.publish(project.suspended());
        bus.publish(project.asking("100000000.00", "9000000.00").carriedOver());

        office.awaitLibrary(project, "standing = 'SUSPENDED' and requested_amount = 9000000");
    }

    @Test
    void onlyTheOfficeAndTheAuditorReadTheLibraryHere() {
        office.libraryHolds(project);
        var it = "library_project where project_id = '" + project.id() + "'";

        assertThat(rows.count(Rows.person(Role.REVIEW_OFFICER), it)).isOne();
        assertThat(rows.count(Rows.person(Role.AUDITOR), it)).isOne();
        assertThat(rows.count(Rows.person(Role.ADMINISTRATOR), it)).isZero();
        assertThat(rows.count(Rows.person(Role.ENTERPRISE), it)).isZero();
        assertThat(rows.count(Rows.expert(UUID.randomUUID()), it)).isZero();
        assertThat(rows.change(
                        Rows.person(Role.REVIEW_OFFICER),
                        "update library_project set handled_by = '{}' where project_id = '" + project.id() + "'"))
                .isZero();
    }

    private void tell(DomainEvent event, String at) {
        var topic = EventType.of(event).topic().topicName();
        bus.publish(topic, event.key(), json.write(Ids.next(), java.time.Instant.parse(at), event));
    }
}
