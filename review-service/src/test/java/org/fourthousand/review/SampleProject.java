package org.fourthousand.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** A project of the library, in the words of the registry's events. */
public record SampleProject(
        UUID id,
        String fund,
        String industry,
        String uscc,
        String division,
        @Nullable String pole,
        String investment,
        String requested,
        LocalDate libraryDate,
        List<String> handledBy) {

    /** An ordinary project: 100 million invested, 10 million asked for. */
    public static SampleProject of(String fund, String industry, String uscc) {
        return new SampleProject(
                Ids.next(),
                fund,
                industry,
                uscc,
                "430204",
                null,
                "100000000.00",
                "10000000.00",
                LocalDate.of(2025, 3, 1),
                List.of("county-1", "registry-1"));
    }

    public SampleProject asking(String investment, String requested) {
        return new SampleProject(
                id, fund, industry, uscc, division, pole, investment, requested, libraryDate, handledBy);
    }

    public SampleProject in(String newPole) {
        return new SampleProject(
                id, fund, industry, uscc, division, newPole, investment, requested, libraryDate, handledBy);
    }

    /** In another county or prefecture (GB/T 2260). */
    public SampleProject at(String newDivision) {
        return new SampleProject(
                id, fund, industry, uscc, newDivision, pole, investment, requested, libraryDate, handledBy);
    }

    public SampleProject since(LocalDate day) {
        return new SampleProject(id, fund, industry, uscc, division, pole, investment, requested, day, handledBy);
    }

    public SampleProject handledBy(String... users) {
        return new SampleProject(
                id, fund, industry, uscc, division, pole, investment, requested, libraryDate, List.of(users));
    }

    public ProjectSnapshot snapshot() {
        return new ProjectSnapshot(
                id,
                "project " + id,
                null,
                uscc,
                "测试企业 " + uscc,
                "enterprise@example.org",
                division,
                industry,
                null,
                pole,
                null,
                fund,
                new BigDecimal(investment),
                new BigDecimal(requested),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                libraryDate);
    }

    public ProjectEnteredLibrary entered() {
        return new ProjectEnteredLibrary(snapshot(), libraryDate, handledBy, List.of());
    }

    public ProjectSuspended suspended() {
        return new ProjectSuspended(snapshot(), "a reason", Instant.EPOCH);
    }

    public ProjectResumed resumed() {
        return new ProjectResumed(snapshot(), "IN_LIBRARY", "a reason", Instant.EPOCH);
    }

    public ProjectUpdated updated() {
        return new ProjectUpdated(snapshot(), List.of("totalInvestment"), "a reason", Instant.EPOCH, List.of());
    }

    public ProjectExited exited() {
        return new ProjectExited(snapshot(), "a reason", Instant.EPOCH);
    }

    public ProjectCarriedOver carriedOver() {
        return new ProjectCarriedOver(snapshot(), 2025, Ids.next());
    }

    /** A valid social credit code of a made-up enterprise. */
    public static String uscc(int number) {
        for (char organisationCheck : "0123456789X".toCharArray()) {
            for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                try {
                    return SocialCreditCode.of("91430100MA%06d%c%c".formatted(number, organisationCheck, check))
                            .code();
                } catch (InvalidValue other) {
                    // the next check
                }
            }
        }
        throw new IllegalArgumentException("no code for " + number);
    }
}
