package org.fourthousand.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/** Every mail as a file: {@code mail/RECIPIENT/INBOX/TIME-NUMBER.eml}, which any mail program opens. */
final class MailArchive {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource time;
    private final AtomicLong number = new AtomicLong();

    MailArchive(Path folder, InstantSource time) {
        this.folder = folder;
        this.time = time;
    }

    /** Writes the mail; when this returns, the file is whole. */
    void keep(String recipient, MimeMessage message) throws MessagingException {
        try {
            var inbox = Files.createDirectories(folder.resolve(
                            recipient.replaceAll("[^\\p{Alnum}.@+_-]", "_").replace("..", "_"))
                    .resolve("INBOX"));
            var name = "%s-%06d".formatted(TIME.format(time.instant()), number.incrementAndGet());
            var draft = inbox.resolve(name + ".draft");
            try (var out = Files.newOutputStream(draft)) {
                message.writeTo(out);
            }
            Files.move(draft, inbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new MessagingException("the mail cannot be kept in " + folder, failed);
        }
    }
}
