package org.fourthousand.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that passes through piece by piece, and fails when it grows beyond the limit. */
public final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable atEnd;
    private @Nullable Handler<Throwable> failureHandler;
    private long passed;
    private boolean exceeded;

    /**
     * @param limit bytes
     * @param atEnd called when the whole body went through
     */
    public LimitedBody(ReadStream<Buffer> body, long limit, Runnable atEnd) {
        this.body = body;
        this.limit = limit;
        this.atEnd = atEnd;
    }

    /** Whether it was cut off at the limit. */
    public boolean exceeded() {
        return exceeded;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : piece -> pass(piece, handler));
        return this;
    }

    private void pass(Buffer piece, Handler<Buffer> handler) {
        if (exceeded) {
            return;
        }
        passed += piece.length();
        if (passed <= limit) {
            handler.handle(piece);
            return;
        }
        exceeded = true;
        if (failureHandler != null) {
            failureHandler.handle(new IllegalStateException("body beyond " + limit + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : ended -> {
                            atEnd.run();
                            handler.handle(ended);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
