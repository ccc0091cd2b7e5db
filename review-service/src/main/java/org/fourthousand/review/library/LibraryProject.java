package org.fourthousand.review.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A project as the registry last described it. Events may come late: an older one never undoes what a newer one said, and
 * an exit is final. Until its entry is known, with those who handled it, the project takes part in nothing (fail closed).
 */
@Entity
public class LibraryProject {

    @Id
    private UUID projectId;

    private String name;
    private SocialCreditCode uscc;
    private String enterpriseName;
    private String division;
    private Industry industry;
    private @Nullable String pole;
    private String fund;
    private Yuan totalInvestment;
    private Yuan requestedAmount;
    private @Nullable LocalDate libraryDate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> handledBy = List.of();

    private boolean entered;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private Instant standingAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected LibraryProject() {}

    @SuppressWarnings("NullAway.Init") // describe() says the rest
    LibraryProject(ProjectSnapshot snapshot, Standing standing, Instant at) {
        this.projectId = snapshot.projectId();
        this.standing = standing;
        this.standingAt = at;
        describe(snapshot);
    }

    /** Takes in that it entered the library (入库), and who recommended and checked it. */
    void enter(LocalDate day, List<String> handlers) {
        if (libraryDate == null || day.isAfter(libraryDate)) {
            libraryDate = day;
        }
        handledBy = Stream.concat(handledBy.stream(), handlers.stream())
                .distinct()
                .sorted()
                .toList();
        entered = true;
    }

    /** Takes in what it is now, carried over (滚动实施) or updated (更新); a suspended one stays suspended. */
    void keep(Instant at, ProjectSnapshot snapshot) {
        stand(standing, at, snapshot);
    }

    /** Takes in where it stands since some moment; what is older than what is known changes nothing. */
    void stand(Standing now, Instant at, ProjectSnapshot snapshot) {
        if (at.isBefore(standingAt) || standing == Standing.EXITED) {
            return;
        }
        standing = now;
        standingAt = at;
        describe(snapshot);
    }

    private void describe(ProjectSnapshot snapshot) {
        name = snapshot.name();
        uscc = SocialCreditCode.of(snapshot.uscc());
        enterpriseName = snapshot.enterpriseName();
        division = snapshot.division();
        industry = Industry.of(snapshot.industry());
        pole = snapshot.pole();
        fund = snapshot.fund();
        totalInvestment = new Yuan(snapshot.totalInvestment());
        requestedAmount = new Yuan(snapshot.requestedAmount());
    }

    public ProjectId id() {
        return new ProjectId(projectId);
    }

    public String name() {
        return name;
    }

    public SocialCreditCode uscc() {
        return uscc;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public String division() {
        return division;
    }

    public Industry industry() {
        return industry;
    }

    /** Name of its growth pole (clause 二.3), when its park lies in one. */
    public @Nullable String pole() {
        return pole;
    }

    public Yuan totalInvestment() {
        return totalInvestment;
    }

    public Yuan requestedAmount() {
        return requestedAmount;
    }

    /** Library date; breaks ties of the ranking. Known of every project that takes part. */
    public LocalDate libraryDate() {
        return Objects.requireNonNull(libraryDate);
    }

    /** User ids of those who recommended and checked it; none of them may be its selection officer. */
    public List<String> handledBy() {
        return handledBy;
    }

    /** Whether it has entered and stands in the library now (clause 五.1). */
    public boolean isInLibrary() {
        return entered && standing == Standing.IN_LIBRARY;
    }
}
