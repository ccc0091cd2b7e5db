package org.fourthousand.local.port;

/** Every port that the suite opens on 127.0.0.1, with the number it has unless the environment says otherwise. */
public enum Port {
    GATEWAY(8080),
    REGISTRY(8081),
    REVIEW(8082),
    FUNDING(8083),
    NOTIFICATION(8084),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    /** Where the Kafka node speaks to itself as controller. */
    KAFKA_CONTROLLER(19093),
    SMTP(13025),
    IMAP(13143),
    /** Where the bank simulator takes batches and answers. */
    BANK(13080);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The number used when the environment is silent. */
    public int usual() {
        return usual;
    }

    /** The environment variable that moves this port. */
    public String variable() {
        return "FOURTHOUSAND_PORT_" + name();
    }
}
