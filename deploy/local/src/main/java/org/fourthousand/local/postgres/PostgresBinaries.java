package org.fourthousand.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fourthousand.local.failure.SuiteFailure;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
public final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}; unpacked there when it is missing. Several launchers
     * may do so at once: each unpacks aside, and the first to finish wins.
     */
    public static Path in(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            var aside = Files.createTempDirectory(folder.getParent(), "postgres-unpacking");
            unpack(aside);
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException lostTheRace) {
                if (!Files.isDirectory(folder)) {
                    throw lostTheRace;
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new SuiteFailure(
                    "PostgreSQL cannot be unpacked to %s: %s".formatted(folder, failed.getMessage()),
                    "See that the folder can be written and the disk has room.",
                    failed);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = open();
                var entries =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream open() {
        var name = "/postgres-%s-%s.txz".formatted(system(), processor());
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new SuiteFailure(
                    "There is no PostgreSQL for this machine (" + name.substring(1) + ").",
                    "The suite runs on Linux and macOS, on x86-64 and ARM; build it on the machine it runs on.");
        }
        return archive;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name;
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
