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
import java.util.function.Supplier;

/** Passwords and keys made up on the first start and kept in a file that only its owner reads. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

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

    /** The password of this name: 32 letters and digits that are safe in addresses and SQL. Made up when first asked for. */
    public String get(String name) {
        return getOrMake(
                name,
                () -> Base64.getUrlEncoder()
                        .encodeToString(random(PASSWORD_BYTES))
                        .replace('-', 'x')
                        .replace('_', 'y'));
    }

    /** The key of this name: 32 random bytes in base64. Made up when first asked for. */
    public String key(String name) {
        return getOrMake(name, () -> Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    }

    private synchronized String getOrMake(String name, Supplier<String> make) {
        var secret = known.getProperty(name);
        if (secret == null) {
            secret = make.get();
            known.setProperty(name, secret);
            write();
        }
        return secret;
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
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
