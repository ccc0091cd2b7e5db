package org.fourthousand.registry.attachment;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A content in chunks as one stream; one chunk is in memory at a time, and none is read before it is asked for. */
final class ChunkedContent extends InputStream {

    private final int chunks;
    private final IntFunction<byte[]> reader;
    private byte[] current = {};
    private int next;
    private int at;

    /** Reads chunks 0 to {@code chunks - 1}. */
    ChunkedContent(int chunks, IntFunction<byte[]> reader) {
        this.chunks = chunks;
        this.reader = reader;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        while (at == current.length) {
            if (next == chunks) {
                return -1;
            }
            current = reader.apply(next++);
            at = 0;
        }
        var copied = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, offset, copied);
        at += copied;
        return copied;
    }
}
