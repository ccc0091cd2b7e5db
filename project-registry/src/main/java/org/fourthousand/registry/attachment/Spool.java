package org.fourthousand.registry.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A file on its way in, kept in a temporary file until it is known to be good, so that neither memory nor a connection to
 * the database waits for a slow sender. The temporary file is deleted while it is open: nothing is left of it whatever ends
 * this process.
 */
final class Spool implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final FileChannel file;
    private final MessageDigest digest;
    private long size;
    private String sha256 = "";

    private Spool(FileChannel file) {
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** More came than may. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("beyond the limit", null, false, false);
        }
    }

    /** The sender broke off. */
    static final class BrokenOff extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenOff(IOException why) {
            super(why.getMessage(), why);
        }
    }

    /** It took longer than it may. */
    static final class TooSlow extends Exception {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("beyond the time", null, false, false);
        }
    }

    /**
     * Takes in a body.
     *
     * @param limit bytes it may have
     * @param within how long it may take
     * @throws TooLarge as soon as one byte more has come
     * @throws TooSlow when a byte comes after the time
     * @throws BrokenOff when the sender breaks off
     * @throws IOException when the folder for temporary files fails
     */
    static Spool receive(InputStream body, long limit, Duration within)
            throws IOException, TooLarge, TooSlow, BrokenOff {
        var path = Files.createTempFile("attachment", null);
        var spool = new Spool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        try {
            spool.fill(body, limit, System.nanoTime() + within.toNanos());
            return spool;
        } catch (IOException | TooLarge | TooSlow | BrokenOff | RuntimeException broken) {
            spool.close();
            throw broken;
        }
    }

    private void fill(InputStream body, long limit, long end) throws IOException, TooLarge, TooSlow, BrokenOff {
        var piece = new byte[PIECE];
        for (int read = read(body, piece); read >= 0; read = read(body, piece)) {
            if (System.nanoTime() - end > 0) {
                throw new TooSlow();
            }
            size += read;
            if (size > limit) {
                throw new TooLarge();
            }
            digest.update(piece, 0, read);
            for (var rest = ByteBuffer.wrap(piece, 0, read); rest.hasRemaining(); ) {
                file.write(rest);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static int read(InputStream body, byte[] piece) throws BrokenOff {
        try {
            return body.read(piece);
        } catch (IOException brokenOff) {
            throw new BrokenOff(brokenOff);
        }
    }

    /** Bytes. */
    long size() {
        return size;
    }

    /** Hash of the content, 64 hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    /** The content from its beginning; each reader is on its own. */
    InputStream open() {
        return from(0);
    }

    /** The content from a place on. */
    InputStream from(long start) {
        return new Reader(file, start);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Reader extends InputStream {

        private final FileChannel file;
        private long position;

        Reader(FileChannel file, long position) {
            this.file = file;
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var read = file.read(ByteBuffer.wrap(into, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
