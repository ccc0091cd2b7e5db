package org.fourthousand.local.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.local.client.GatewayClient;
import org.fourthousand.local.clock.DemoClock;
import org.jspecify.annotations.Nullable;

/** Everything the stages of one annual cycle share: the way in, the time, and the cases. */
final class Cycle {

    /** The year of the round and of the budget. */
    static final int YEAR = 2025;

    /** Its budget, yuan. */
    static final BigDecimal BUDGET = new BigDecimal("600000000.00");

    /** The fund the demo's round selects for. */
    static final String FUND = "NEW_INDUSTRIALIZATION_GUIDE";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final GatewayClient gateway;
    private final DemoClock clock;
    private final Path mail;
    private final Bank bank;
    private final List<Case> cases;
    private final List<String> upheld = new CopyOnWriteArrayList<>();
    private volatile @Nullable UUID round;
    private final AtomicInteger deaths = new AtomicInteger();

    Cycle(GatewayClient gateway, DemoClock clock, Path mail, Bank bank, List<DemoProject> projects) {
        this.gateway = gateway;
        this.clock = clock;
        this.mail = mail;
        this.bank = bank;
        this.cases = projects.stream().map(Case::new).toList();
    }

    GatewayClient gateway() {
        return gateway;
    }

    /** The folder in which every delivered mail is a file. */
    Path mail() {
        return mail;
    }

    Bank bank() {
        return bank;
    }

    /** Notes an invariant that was checked and holds. */
    void holds(String invariant) {
        upheld.add(invariant);
    }

    /** The invariants checked so far. */
    List<String> upheld() {
        return List.copyOf(upheld);
    }

    List<Case> cases() {
        return cases;
    }

    List<Case> cases(Case.Outcome outcome) {
        return cases.stream().filter(each -> each.is(outcome)).toList();
    }

    UUID round() {
        return Objects.requireNonNull(round, "the round is not open yet");
    }

    void opened(UUID newRound) {
        round = newRound;
    }

    /** The business date the services see. */
    LocalDate today() {
        return clock.instant().atZone(SHANGHAI).toLocalDate();
    }

    /** Notes that a service died: what it was sending at that moment may be sent again. */
    void died() {
        deaths.incrementAndGet();
    }

    int deaths() {
        return deaths.get();
    }

    /** Lets time pass until nine in the morning of a day; a day that is already there changes nothing. */
    void letPassUntil(LocalDate day) {
        Instant morning = day.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant();
        if (morning.isAfter(clock.instant())) {
            clock.advanceTo(morning);
        }
    }
}
