package org.fourthousand.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made up on the first start and kept in a file that only its owner reads. */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    /** The secrets of this state folder. */
    public static Secrets of(StateFolder state) {
        var secrets = new Secrets(state.secrets());
        if (Files.exists(secrets.file)) {
            try (var in = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(secrets.file + " cannot be read", unreadable);
            }
        }
        return secrets;
    }

    /** Whether this secret was made before; asked by who would lose data without it. */
    public synchronized boolean has(String name) {
        return known.containsKey(name);
    }

    /** The secret of this name: 32 letters and digits that are safe in addresses and SQL. Made up when first asked for. */
    public synchronized String get(String name) {
        var secret = known.getProperty(name);
        if (secret == null) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .replace('-', 'x')
                    .replace('_', 'y');
            known.setProperty(name, secret);
            write();
        }
        return secret;
    }

    private void write() {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(draft)) {
                known.store(out, "Made up on the first start; goes with the data beside it");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }
}
