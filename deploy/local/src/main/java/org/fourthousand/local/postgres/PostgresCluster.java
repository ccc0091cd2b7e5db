package org.fourthousand.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.fourthousand.local.failure.SuiteFailure;

/** The data folder of PostgreSQL, made whole or not at all. */
final class PostgresCluster {

    private final Path binaries;
    private final Path data;

    PostgresCluster(Path binaries, Path data) {
        this.binaries = binaries;
        this.data = data;
    }

    /** Makes the folder when it is missing; one that a killed launcher left half made is made anew. */
    void initialiseOnce(String password, Path log) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var draft = data.resolveSibling(data.getFileName() + ".draft");
        var passwordFile = data.resolveSibling(data.getFileName() + ".password");
        try {
            new ProcessBuilder("rm", "-rf", draft.toString()).start().waitFor();
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            initialise(draft, passwordFile, log);
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new SuiteFailure(
                    "PostgreSQL's data folder cannot be made: " + failed.getMessage(),
                    "The whole log is " + log,
                    failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("PostgreSQL's data folder was not made: interrupted.", "Start again.", asked);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /** Texts are compared by code point, so that every machine sorts alike. */
    private void initialise(Path folder, Path passwordFile, Path log) throws IOException, InterruptedException {
        var command = RootGuard.wrap(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        var status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("initdb ended with exit status " + status);
        }
    }
}
