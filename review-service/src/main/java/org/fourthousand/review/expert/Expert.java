package org.fourthousand.review.expert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.fourthousand.kit.value.SocialCreditCode;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An expert of the pool, without their name: that stands in {@link ExpertIdentity}, which few may read. */
@Entity
public class Expert {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ExpertStatus status = ExpertStatus.ACTIVE;

    private @Nullable String title;
    private @Nullable Integer practisingSince;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> fields;

    @SuppressWarnings("UnusedVariable") // kept for the office
    private Instant joinedAt;

    private Instant declaredAt;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "expert_tie", joinColumns = @JoinColumn(name = "expert_id"))
    private List<Tie> ties = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "expert_absence", joinColumns = @JoinColumn(name = "expert_id"))
    private List<Absence> absences = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Expert() {}

    @SuppressWarnings("NullAway.Init") // declare() says the rest
    Expert(ExpertId id, Declaration declaration, Instant joinedAt) {
        this.id = id.value();
        this.joinedAt = joinedAt;
        declare(declaration, joinedAt);
    }

    /** Declares anew: title, fields, all ties and absences. */
    final void declare(Declaration declaration, Instant at) {
        declaredAt = at;
        title = declaration.title();
        practisingSince = declaration.practisingSince();
        fields = codes(declaration);
        ties.clear();
        ties.addAll(declaration.ties());
        absences.clear();
        absences.addAll(declaration.away());
    }

    void suspend() {
        status = status.to(ExpertStatus.SUSPENDED);
    }

    void reinstate() {
        status = status.to(ExpertStatus.ACTIVE);
    }

    void leave() {
        status = status.to(ExpertStatus.LEFT);
    }

    /** Whether they can be drawn for a time, both days counted. */
    public boolean isAvailable(LocalDate first, LocalDate last) {
        return status == ExpertStatus.ACTIVE && absences.stream().noneMatch(absence -> absence.touches(first, last));
    }

    private static List<String> codes(Declaration declaration) {
        return sorted(declaration.fields()).stream().map(Field::code).toList();
    }

    /** Fields as they are kept: each once, sorted. */
    static List<Field> sorted(List<Field> fields) {
        return fields.stream()
                .distinct()
                .sorted(Comparator.comparing(Field::code))
                .toList();
    }

    /**
     * The enterprises whose projects the expert may not score on a day (回避), each with the first kind of tie that binds.
     *
     * @param years how long an employment binds after its end
     */
    public Map<SocialCreditCode, TieKind> bindingTies(LocalDate day, int years) {
        return ties.stream()
                .filter(tie -> tie.binds(day, years))
                .collect(Collectors.toUnmodifiableMap(
                        Tie::uscc, Tie::kind, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    public ExpertId id() {
        return new ExpertId(id);
    }

    public ExpertStatus status() {
        return status;
    }

    /** When they last declared anything; a new declaration is a new version, whatever is in it. */
    Instant declaredAt() {
        return declaredAt;
    }

    /** Year from which they have worked in their field. */
    @Nullable
    Integer practisingSince() {
        return practisingSince;
    }

    List<Absence> absences() {
        return List.copyOf(absences);
    }

    public @Nullable String title() {
        return title;
    }

    /** Fields, sorted; empty means all. */
    public List<Field> fields() {
        return fields.stream().map(Field::of).toList();
    }

    List<Tie> ties() {
        return List.copyOf(ties);
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
