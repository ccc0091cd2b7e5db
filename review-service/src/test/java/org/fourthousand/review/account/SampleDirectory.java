package org.fourthousand.review.account;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Identity;
import org.jspecify.annotations.Nullable;

/** A directory that remembers what it was told, and is away when a test says so. */
@Mock
@ApplicationScoped
class SampleDirectory implements AccountDirectory {

    private final Map<ExpertId, List<String>> told = new ConcurrentHashMap<>();
    private final Set<ExpertId> away = ConcurrentHashMap.newKeySet();
    private final Map<ExpertId, CountDownLatch> slow = new ConcurrentHashMap<>();
    private final Set<ExpertId> reached = ConcurrentHashMap.newKeySet();

    void isAwayFor(ExpertId expert) {
        away.add(expert);
    }

    void isBackFor(ExpertId expert) {
        away.remove(expert);
    }

    /** What it is told about this expert it does at once, and answers when the latch is down. */
    void isSlowFor(ExpertId expert, CountDownLatch latch) {
        slow.put(expert, latch);
    }

    boolean wasReachedFor(ExpertId expert) {
        return reached.contains(expert);
    }

    List<String> told(ExpertId expert) {
        return told.getOrDefault(expert, List.of());
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public String open(ExpertId expert, Identity identity) throws IOException {
        note(expert, "open " + identity.email());
        return "account-of-" + expert;
    }

    @Override
    public @Nullable String lock(ExpertId expert) throws IOException {
        note(expert, "lock");
        return null;
    }

    private void note(ExpertId expert, String what) throws IOException {
        if (away.contains(expert)) {
            throw new IOException("away");
        }
        Objects.requireNonNull(told.computeIfAbsent(expert, any -> new CopyOnWriteArrayList<>()))
                .add(what);
        reached.add(expert);
        var latch = slow.remove(expert);
        try {
            if (latch != null && !latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("nobody went on");
            }
        } catch (InterruptedException asked) {
            throw new IOException(asked);
        }
    }
}
