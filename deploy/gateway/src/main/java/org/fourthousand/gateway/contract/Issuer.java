package org.fourthousand.gateway.contract;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The realm as callers reach it; the contract says where to log in. */
@Singleton
public class Issuer {

    /** Where the realm is when the suite runs on one machine; stands in the merged document until it is served. */
    static final String LOCAL = "http://127.0.0.1:8180/realms/four-thousand";

    private final URI address;

    /** @param address the realm's address as browsers and clients see it */
    Issuer(@ConfigProperty(name = "fourthousand.issuer", defaultValue = LOCAL) URI address) {
        this.address = address;
    }

    /** For example {@code https://login.example.org/realms/four-thousand}. */
    public URI address() {
        return address;
    }
}
