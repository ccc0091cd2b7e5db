package org.fourthousand.local.suite;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fourthousand.local.failure.SuiteFailure;

/** Where things are in the repository. */
public final class Layout {

    private final Path repository;

    private Layout(Path repository) {
        this.repository = repository;
    }

    /** The repository that this class was built in. */
    public static Layout find() {
        try {
            var place = Path.of(Layout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var folder = place; folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("deploy/suite"))) {
                    return new Layout(folder);
                }
            }
            throw new SuiteFailure(
                    place + " is not inside the repository.", "Start the suite with deploy/suite of the repository.");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a class path without a path", impossible);
        }
    }

    /** The folder with {@code mvnw} in it. */
    public Path repository() {
        return repository;
    }

    /** The jar that holds this class and names all libraries. */
    public Path launcherJar() {
        return target().resolve("launcher.jar");
    }

    /** The realm of the demo accounts. */
    public Path realmFile() {
        return repository.resolve("deploy/keycloak/four-thousand-realm.json");
    }

    /** Keycloak as the build unpacked it. */
    public Path keycloak() {
        return target().resolve("keycloak-" + Versions.keycloak());
    }

    /** Where PostgreSQL is unpacked to. */
    public Path postgres() {
        return target().resolve("postgres-" + Versions.postgres());
    }

    /** The runnable jar of one of our own parts. */
    public Path jar(Part part) {
        var module = part.module().orElseThrow(() -> new IllegalArgumentException(part + " is not built here"));
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Refuses when something that these parts are started from was not built.
     *
     * @throws SuiteFailure naming the first thing that is missing
     */
    public void requireBuilt(Set<Part> parts) {
        for (var part : parts) {
            part.module().ifPresent(module -> require(jar(part), "./mvnw -DskipTests -am -pl " + module + " package"));
            switch (part) {
                case KAFKA -> require(launcherJar(), "./mvnw -DskipTests -am -pl deploy/local package");
                case KEYCLOAK -> {
                    require(keycloak(), "./mvnw -DskipTests -am -pl deploy/local package");
                    require(realmFile(), "git checkout -- " + repository.relativize(realmFile()));
                }
                case POSTGRES, MAIL, BANK, REGISTRY, REVIEW, FUNDING, NOTIFICATION, GATEWAY -> {
                    // nothing besides their jars
                }
            }
        }
    }

    private void require(Path file, String remedy) {
        if (!Files.exists(file)) {
            throw new SuiteFailure(
                    repository.relativize(file) + " is missing.", "In " + repository + " run: " + remedy);
        }
    }

    private Path target() {
        return repository.resolve("deploy/local/target");
    }
}
