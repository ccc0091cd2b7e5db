package org.fourthousand.local.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.process.SmallJvm;
import org.fourthousand.local.progress.Progress;

/** Keycloak as it was unpacked by the build, prepared once for PostgreSQL; shared by all state folders. */
public final class KeycloakDistribution {

    private static final List<String> OPTIONS =
            List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");
    private static final int BUILD_HEAP_MEBIBYTES = 768;

    private final Path home;

    /** @param home the unpacked distribution */
    public KeycloakDistribution(Path home) {
        this.home = home;
    }

    /** The beginning of every command line of Keycloak. */
    List<String> command(int heapMebibytes, Path home) {
        var command = SmallJvm.command(heapMebibytes);
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + this.home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                this.home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    /** The part of the distribution of this name. */
    Path part(String name) {
        return home.resolve(name);
    }

    /**
     * Prepares the server when that was not done yet, which takes about twenty seconds. Only one launcher does it at a
     * time; one that is killed while doing it leaves nothing half done that the next would use.
     */
    public void buildOnce(Path log, Progress progress) {
        var stamp = home.resolve("built-for-the-suite.txt");
        var wanted = String.join("\n", OPTIONS);
        try (var channel = FileChannel.open(
                        home.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            progress.say("Keycloak is being prepared, once (about 20 s)");
            restoreOrKeepOriginal();
            build(log);
            Files.writeString(stamp, wanted);
        } catch (IOException failed) {
            throw new SuiteFailure(
                    "Keycloak cannot be prepared: " + failed.getMessage(), "The whole log is " + log, failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Keycloak was not prepared: interrupted.", "Start again.", asked);
        }
    }

    /** The build overwrites these files, and cannot start from ones that it left half written. */
    private void restoreOrKeepOriginal() throws IOException {
        var used = home.resolve("lib/quarkus");
        var original = home.resolve("lib/quarkus-original");
        if (Files.exists(original)) {
            copyFiles(original, used);
        } else {
            var draft = Files.createDirectories(home.resolve("lib/quarkus-original.draft"));
            copyFiles(used, draft);
            Files.move(draft, original, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void build(Path log) throws IOException, InterruptedException {
        var command = command(BUILD_HEAP_MEBIBYTES, home);
        command.add("build");
        command.addAll(OPTIONS);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        var process = builder.start();
        try {
            var status = process.waitFor();
            if (status != 0) {
                throw new IOException("its build ended with exit status " + status);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
