package org.fourthousand.review.expert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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

    private @Nullable String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> fields;

    @SuppressWarnings("UnusedVariable") // kept for the office
    private Instant joinedAt;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "expert_tie", joinColumns = @JoinColumn(name = "expert_id"))
    private List<Tie> ties = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Expert() {}

    Expert(ExpertId id, Declaration declaration, Instant joinedAt) {
        this.id = id.value();
        this.joinedAt = joinedAt;
        this.title = declaration.title();
        this.fields = codes(declaration);
        this.ties.addAll(declaration.ties());
    }

    /** Declares anew: title, fields and all ties. */
    void declare(Declaration declaration) {
        title = declaration.title();
        fields = codes(declaration);
        ties.clear();
        ties.addAll(declaration.ties());
    }

    private static List<String> codes(Declaration declaration) {
        return declaration.fields().stream()
                .map(Field::code)
                .distinct()
                .sorted()
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
