package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random interleavings of every move of the ledger, by many threads, each move tried several times: the books balance,
 * the limits hold, and each reference moved its money once or not at all.
 */
@QuarkusTest
class InterleavingsTest {

    private static final int THREADS = 16;
    private static final int MOVES = 60;
    private static final FundCode FUND = FundCode.of("STRATEGIC_EMERGING_GUIDE");
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2014);
    private static final Caller FINANCE =
            new Caller("finance", "finance", Set.of(Role.FINANCE_CHECKER), null, null, null, false);

    @Inject
    Ledger ledger;

    @Inject
    Proofs proofs;

    @Inject
    Callers callers;

    /** From where to where money goes in the life of a fund, forward and back. */
    private enum Move {
        BUDGET(AccountKind.APPROPRIATION, AccountKind.AVAILABLE),
        BUDGET_CUT(AccountKind.AVAILABLE, AccountKind.APPROPRIATION),
        AWARD(AccountKind.AVAILABLE, AccountKind.COMMITTED),
        AWARD_CANCELLED(AccountKind.COMMITTED, AccountKind.AVAILABLE),
        ORDER(AccountKind.COMMITTED, AccountKind.ORDERED),
        RETURNED(AccountKind.ORDERED, AccountKind.COMMITTED),
        PAID(AccountKind.ORDERED, AccountKind.PAID),
        RECOVERED(AccountKind.PAID, AccountKind.RECOVERED);

        private final AccountKind from;
        private final AccountKind to;

        Move(AccountKind from, AccountKind to) {
            this.from = from;
            this.to = to;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 4000})
    void whateverHappensAtOnceTheBooksAreRight(long seed) throws InterruptedException {
        var books = List.of(aBook(), aBook());
        var done = new ConcurrentHashMap<String, Entry>();

        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var random = new Random(seed + thread);
                work.add(() -> everyMove(random, seed, books, done));
            }
            pool.invokeAll(work)
                    .forEach(answer -> assertThat(answer.resultNow()).isTrue());
        }

        for (var book : books) {
            var moved = done.values().stream()
                    .filter(entry -> entry.book().equals(book))
                    .toList();
            var proof = as(() -> proofs.of(book));
            assertThat(proof.isSound()).as("seed %s: %s", seed, proof).isTrue();
            assertThat(proof.entries()).as("each move once").isEqualTo(moved.size());
            assertThat(as(() -> ledger.balances(book))).as("seed %s", seed).isEqualTo(sums(moved));
        }
        assertThat(done).as("enough happened to mean something").hasSizeGreaterThan(THREADS * MOVES / 8);
    }

    /** References are shared between threads on purpose: several try the same move, each twice. */
    private boolean everyMove(Random random, long seed, List<Book> books, Map<String, Entry> done) {
        for (var move = 0; move < MOVES; move++) {
            var number = random.nextInt(THREADS * MOVES / 2);
            var chosen = new SplittableRandom(seed * 31 + number);
            var kind = Move.values()[chosen.nextInt(Move.values().length)];
            var book = books.get(chosen.nextInt(books.size()));
            var amount = Yuan.of((kind == Move.BUDGET ? 1000 : 1 + chosen.nextInt(300)) + ".0" + chosen.nextInt(10));
            var entry = Entry.move(book, amount, kind.from, kind.to, "mix-" + books + number, kind.name());
            for (var attempt = 0; attempt < 2; attempt++) {
                if (posted(entry)) {
                    done.put(entry.reference(), entry);
                }
            }
        }
        return true;
    }

    /** Whether the entry stands; what is not covered is refused as a problem, anything else fails the test. */
    private boolean posted(Entry entry) {
        try {
            callers.runAs(FINANCE, () -> QuarkusTransaction.requiringNew().run(() -> ledger.post(entry)));
            return true;
        } catch (Problem refused) {
            assertThat(refused).hasMessageContaining("NOT_COVERED");
            return false;
        }
    }

    private static Map<AccountKind, Yuan> sums(List<Entry> moved) {
        var sums = new EnumMap<AccountKind, Yuan>(AccountKind.class);
        for (var kind : AccountKind.values()) {
            sums.put(
                    kind,
                    moved.stream()
                            .map(entry -> entry.postings().getOrDefault(kind, Yuan.ZERO))
                            .reduce(Yuan.ZERO, Yuan::plus));
        }
        return sums;
    }

    private <T> T as(java.util.concurrent.Callable<T> read) {
        var found = new ArrayList<T>();
        callers.runAs(FINANCE, () -> found.add(QuarkusTransaction.requiringNew().call(read)));
        return found.getFirst();
    }

    private static Book aBook() {
        return new Book(FUND, NEXT_YEAR.getAndIncrement());
    }
}
