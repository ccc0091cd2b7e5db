package org.fourthousand.events;

/**
 * Something that happened and that another service may need to know.
 *
 * <p>An event is a snapshot at the moment it happened, never an entity: whoever reads it later needs nothing else from
 * its producer. Each producer has one sealed family: {@code RegistryEvent}, {@code ReviewEvent}, {@code FundingEvent},
 * {@code SupervisionEvent}; a consumer switches over the family without a default branch.
 *
 * <p>Amounts are yuan, percentages 0–100, business dates are days in Asia/Shanghai.
 */
public interface DomainEvent {

    /**
     * The identity whose events stay in order: the project's id, or the aggregate's where no project is concerned. It is
     * the CloudEvents {@code subject} and the Kafka key.
     */
    String key();
}
