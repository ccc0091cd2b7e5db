package org.fourthousand.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Mailbox;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.notification.directory.Language;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EveryEventIsToldTest {

    private static final String COUNTY = "county-officer:430102";
    private static final String CITY = "city-officer:430100";
    private static final String REGISTRY = "registry-officer:430000";
    private static final String REVIEW = "review-officer:430000";
    private static final String FINANCE = "finance-maker:430000";
    private static final String SUPERVISION = "supervisor:430000";

    @Inject
    Bus bus;

    @Inject
    Mailbox mailbox;

    @Inject
    Table table;

    @Inject
    Letters letters;

    @Inject
    EntityManager entities;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.inCounty();
    private final UUID expert = Ids.next();
    private final UUID replacement = Ids.next();
    private final String enterprise = "enterprise:" + sample.uscc();

    @BeforeEach
    void everyOfficeHasAnAddress() {
        clock.set(LocalDate.of(2025, 6, 30));
        var administrator = Desk.administrator();
        administrator.reach(Role.COUNTY_OFFICER, "430102");
        Division.all().stream()
                .filter(Division::isPrefecture)
                .forEach(city -> administrator.reach(Role.CITY_OFFICER, city.code()));
        List.of(Role.REGISTRY_OFFICER, Role.REVIEW_OFFICER, Role.FINANCE_MAKER, Role.SUPERVISOR)
                .forEach(role -> administrator.reach(role, "430000"));
    }

    @Test
    void eachRecipientGetsOneMailAndOneInboxEntryOfEveryEventAndNoMoreWhenItComesTwice() throws MessagingException {
        var published = new LinkedHashMap<UUID, DomainEvent>();
        var events = new ArrayList<>(sample.all(expert, replacement));
        events.forEach(event -> published.put(bus.publish(event), event));
        var toldTo = told();

        published.forEach((id, event) -> awaitTold(id, toldTo.get(events.indexOf(event))));
        published.forEach((id, event) -> bus.publish(id, event));
        var last = bus.publish(sample.submitted());
        awaitTold(last, Set.of(enterprise, COUNTY));

        for (var id : published.keySet()) {
            awaitTold(id, toldTo.get(events.indexOf(published.get(id))));
        }
        var mails = mailbox.to(sample.email());
        var messageIds = new ArrayList<String>();
        for (var mail : mails) {
            messageIds.add(mail.getHeader("Message-ID")[0]);
        }
        assertThat(messageIds).doesNotHaveDuplicates();
        var expected = table.rows(
                "select id from message where addressee = ?1 and channel = 'EMAIL' and state = 'DELIVERED'",
                enterprise);
        assertThat(messageIds)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(row -> "<%s@fourthousand.test>".formatted(row.get("id")))
                        .toList());
        assertThat(mails.getFirst().getSubject()).contains(sample.name());
    }

    @Test
    void everyLetterReadsInBothLanguages() {
        sample.all(expert, replacement).forEach(bus::publish);
        var rows = "select count(*) as told from message where project_id = ?1";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> table.rows(rows, sample.project()).getFirst().get("told", Long.class) >= 80);

        Map<MessageKind, Facts> facts = table.as(
                Caller.system("test"),
                () -> entities.createQuery("from Message", Message.class).getResultList().stream()
                        .collect(Collectors.toMap(Message::kind, Message::facts, (one, _) -> one)));

        facts.forEach((kind, known) -> {
            for (var language : Language.values()) {
                var letter = letters.write(kind, known, language);
                assertThat(letter.subject()).as(kind.name()).isNotBlank().doesNotContain("{");
                assertThat(letter.body()).as(kind.name()).isNotBlank().doesNotContain("{");
            }
        });
    }

    @Test
    void noLetterNamesAScoreOrAnObjector() {
        var id = bus.publish(sample.submitted());
        var selected = bus.publish(sample.selected(LocalDate.of(2025, 6, 30)));
        awaitTold(id, Set.of(enterprise, COUNTY));
        awaitTold(selected, Set.of(enterprise, COUNTY, FINANCE));

        var facts = table.rows("select cast(facts as text) as facts from message where event_id = ?1", selected);

        assertThat(facts)
                .isNotEmpty()
                .noneMatch(row -> row.get("facts", String.class).contains("88.25"));
    }

    /** Who is told of each of {@link Samples#all}, written down once more, by hand. */
    private List<Set<String>> told() {
        var cities = Division.all().stream()
                .filter(Division::isPrefecture)
                .map(city -> "city-officer:" + city.code())
                .collect(Collectors.toSet());
        var invited = "expert:" + expert;
        return List.of(
                Set.of(enterprise, COUNTY),
                Set.of(enterprise),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY, CITY, REGISTRY),
                Set.of(enterprise, CITY),
                Set.of(enterprise, REGISTRY),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY),
                Set.of(COUNTY),
                with(cities, REGISTRY),
                Set.of(invited),
                Set.of("expert:" + replacement, REVIEW),
                Set.of(REVIEW),
                Set.of(invited),
                with(cities, SUPERVISION),
                Set.of(REVIEW, SUPERVISION),
                Set.of(enterprise, COUNTY, SUPERVISION),
                Set.of(),
                Set.of(enterprise, COUNTY, FINANCE),
                Set.of(enterprise),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY),
                Set.of(FINANCE),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, FINANCE),
                Set.of(enterprise, COUNTY, SUPERVISION),
                Set.of(enterprise, FINANCE),
                Set.of(enterprise, FINANCE),
                Set.of(enterprise, COUNTY, REGISTRY, SUPERVISION),
                Set.of(enterprise),
                Set.of(enterprise),
                Set.of(enterprise, COUNTY),
                Set.of(enterprise, COUNTY, FINANCE),
                Set.of(enterprise, COUNTY));
    }

    private static Set<String> with(Set<String> some, String another) {
        var all = new TreeSet<>(some);
        all.add(another);
        return all;
    }

    private void awaitTold(UUID event, Set<String> addressees) {
        var expected = addressees.stream()
                .flatMap(addressee -> List.of(addressee + " EMAIL DELIVERED", addressee + " INBOX DELIVERED").stream())
                .toList();
        Awaitility.await("event " + event)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                table.rows("select addressee, channel, state from message where event_id = ?1", event))
                        .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                        .containsExactlyInAnyOrderElementsOf(expected));
        assertThat(table.rows("select 1 as taken from inbox where event_id = ?1", event))
                .hasSize(1);
    }

    /** The service's own notice events are told in the notice's story; here only that the table of samples misses nothing else. */
    @Test
    void theSamplesCoverTheCatalogue() {
        var own = Set.of(NoticeIssued.class, NoticeUrged.class, NoticeEscalated.class, NoticeClosed.class);

        var sampled = sample.all(expert, replacement).stream()
                .map(DomainEvent::getClass)
                .collect(Collectors.toSet());

        assertThat(org.fourthousand.events.EventType.all())
                .extracting(type -> (Class) type.event())
                .allMatch(event -> sampled.contains(event) || own.contains(event));
    }
}
