package org.fourthousand.local.suite;

import java.io.IOException;
import java.util.Properties;

/** The versions of the parts that the build put in, for file names and messages. */
public final class Versions {

    private static final Properties KNOWN = load();

    private Versions() {}

    public static String postgres() {
        return KNOWN.getProperty("postgres");
    }

    public static String kafka() {
        return KNOWN.getProperty("kafka");
    }

    public static String keycloak() {
        return KNOWN.getProperty("keycloak");
    }

    private static Properties load() {
        var known = new Properties();
        try (var in = Versions.class.getResourceAsStream("/versions.properties")) {
            known.load(in);
            return known;
        } catch (IOException | NullPointerException missing) {
            throw new IllegalStateException("the build left versions.properties out", missing);
        }
    }
}
