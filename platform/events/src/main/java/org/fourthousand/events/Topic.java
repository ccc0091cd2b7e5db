package org.fourthousand.events;

/** The Kafka topics of the suite. Each has {@value #PARTITIONS} partitions; within one the order per key holds. */
public enum Topic {
    REGISTRY_PROJECTS("registry.projects"),
    REGISTRY_PROGRESS("registry.progress"),
    REVIEW_ROUNDS("review.rounds"),
    REVIEW_SELECTIONS("review.selections"),
    FUNDING_AWARDS("funding.awards"),
    FUNDING_DISBURSEMENTS("funding.disbursements"),
    SUPERVISION_NOTICES("supervision.notices");

    /** Partitions of each topic: the upper bound of consumers of one service that can share its work. */
    public static final int PARTITIONS = 12;

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name in the broker, for example {@code registry.projects}. */
    public String topicName() {
        return topicName;
    }

    /** Where a consumer puts what it could not digest after its retries, for example {@code registry.projects.funding.dlq}. */
    public String deadLetterName(String consumer) {
        return topicName + "." + consumer + ".dlq";
    }
}
