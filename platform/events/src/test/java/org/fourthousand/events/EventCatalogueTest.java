package org.fourthousand.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void everyEventIsInTheCatalogueOnce() {
        var events = Stream.of(RegistryEvent.class, ReviewEvent.class, FundingEvent.class, SupervisionEvent.class)
                .flatMap(EventCatalogueTest::leaves)
                .toList();

        assertThat(EventType.all()).extracting(EventType::event).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void wireNamesFollowTheProducerAndTheEvent() {
        assertThat(EventType.named("org.fourthousand.registry.project-entered-library.v1"))
                .hasValueSatisfying(type -> assertThat(type.topic()).isEqualTo(Topic.REGISTRY_PROJECTS));
        assertThat(EventType.named("org.fourthousand.registry.unheard-of.v1")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(sub -> leaves((Class<? extends DomainEvent>) sub))
                : Stream.of(type);
    }
}
