package org.fourthousand.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectRecommended;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    @Inject
    Bus bus;

    @Inject
    Table table;

    @Inject
    TestClock clock;

    /** A county of Changde no other test writes to, so that its inbox holds what this test put there. */
    private final Samples sample = Samples.in("430703");

    @BeforeEach
    void set() {
        clock.set(LocalDate.of(2025, 3, 3));
    }

    @Test
    void anEnterpriseReadsWhatIsAddressedToItAndNothingElse() {
        told(sample.submitted(), 4);
        var other = Samples.inCounty();

        Desk.enterprise(sample)
                .get("inbox")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("PROJECT_SUBMITTED"))
                .body("items[0].subject", containsString("已收到申报"));
        Desk.enterprise(other).get("inbox").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void itReadsInTheLanguageAskedFor() {
        told(sample.submitted(), 4);

        Desk.enterprise(sample)
                .request()
                .header("Accept-Language", "en")
                .get("/api/notification/v1/inbox")
                .then()
                .body("items[0].subject", containsString("Application received"));
    }

    @Test
    void anOfficeReadsByRoleAndDivision() {
        told(sample.submitted(), 4);
        told(new ProjectRecommended(sample.snapshot(), "COUNTY", "王某", java.time.Instant.EPOCH), 4);

        assertThat(projects(Desk.officer(Role.COUNTY_OFFICER, "430703"))).contains(sample.project());
        assertThat(projects(Desk.officer(Role.COUNTY_OFFICER, "430702"))).doesNotContain(sample.project());
        assertThat(projects(Desk.officer(Role.CITY_OFFICER, "430700"))).contains(sample.project());
        assertThat(projects(Desk.officer(Role.CITY_OFFICER, "430100"))).doesNotContain(sample.project());
        assertThat(projects(Desk.person("maker", Role.FINANCE_MAKER))).doesNotContain(sample.project());
    }

    @Test
    void anOfficeOfTheProvinceReadsByRole() {
        told(sample.submitted(), 4);
        told(new ProjectRecommended(sample.snapshot(), "CITY", "李某", java.time.Instant.EPOCH), 4);

        assertThat(projects(Desk.person("registry", Role.REGISTRY_OFFICER))).contains(sample.project());
        assertThat(projects(Desk.person("review", Role.REVIEW_OFFICER))).doesNotContain(sample.project());
    }

    @Test
    void anExpertReadsWhatIsAddressedToThem() {
        var expert = Ids.next();
        told(new ScoresDue(Ids.next(), expert, Samples.expertEmail(expert), 3, LocalDate.of(2025, 3, 5)), 2);

        Desk.of(Tokens.expert(expert.toString()))
                .get("inbox")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("SCORES_DUE"));
        Desk.of(Tokens.expert(Ids.next().toString())).get("inbox").body("items", hasSize(0));
    }

    @Test
    void theFirstReadingStandsAndNobodyReadsForAnother() {
        told(sample.submitted(), 4);
        var enterprise = Desk.enterprise(sample);
        String id = enterprise.get("inbox").extract().path("items[0].id");

        Desk.enterprise(Samples.inCounty()).post("inbox/" + id + "/reading").statusCode(404);
        Desk.administrator().post("inbox/" + id + "/reading").statusCode(403);
        String first = enterprise
                .post("inbox/" + id + "/reading")
                .statusCode(200)
                .extract()
                .path("readAt");
        clock.advance(Duration.ofHours(1));
        enterprise.post("inbox/" + id + "/reading").statusCode(200).body("readAt", equalTo(first));

        enterprise.get("inbox?unread=true").body("items", hasSize(0));
    }

    private void told(org.fourthousand.events.DomainEvent event, int messages) {
        var id = bus.publish(event);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> table.rows("select id from message where event_id = ?1", id)
                                .size()
                        == messages);
    }

    private static List<UUID> projects(Desk desk) {
        List<String> found =
                desk.get("inbox?limit=200").statusCode(200).extract().path("items.projectId");
        return found.stream()
                .filter(java.util.Objects::nonNull)
                .map(UUID::fromString)
                .toList();
    }
}
