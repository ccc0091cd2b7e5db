package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.WayIn;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.scoring.Score;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a round decided about one project, with the numbers that explain it. */
@Entity
public class Decision {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    private UUID projectId;
    private int rank;
    private @Nullable BigDecimal score;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Outcome computed;

    @JdbcTypeCode(SqlTypes.JSON)
    private WaysIn waysIn;

    private Yuan entitled;
    private Yuan amount;
    private Yuan available;
    private boolean held;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Decision() {}

    Decision(RoundId round, Entrant entrant, Outcome computed, Yuan available, WaysIn waysIn) {
        var placing = entrant.placing();
        this.id = Ids.next();
        this.roundId = round.value();
        this.projectId = placing.projectId().value();
        this.rank = placing.rank();
        var official = placing.score();
        this.score = official == null ? null : official.points();
        this.entitled = entrant.entitled();
        this.available = available;
        this.waysIn = waysIn;
        this.computed = computed;
        this.outcome = computed;
        this.amount = computed == Outcome.SELECTED ? entitled : Yuan.ZERO;
    }

    /** Back to what was computed. */
    void restore() {
        outcome = computed;
        amount = computed == Outcome.SELECTED ? entitled : Yuan.ZERO;
    }

    /** Puts the project on the list although it was not computed so; {@code left} is what the rest of the list leaves. */
    void add(Yuan left) {
        outcome = Outcome.SELECTED;
        amount = entitled;
        available = left;
    }

    /** Takes the project off the list. */
    public void remove(Outcome why) {
        outcome = why;
        amount = Yuan.ZERO;
        held = false;
    }

    /** Keeps it from being final with the others, until the objection to it is decided. */
    public void hold() {
        held = true;
    }

    /** Lets it be final. */
    public void release() {
        held = false;
    }

    /** Whether it waits for the decision on an objection. */
    public boolean isHeld() {
        return held;
    }

    /** Why, in words. */
    Text explanation() {
        return switch (outcome) {
            case SELECTED ->
                Text.of("排名第 %s,支持 %s 元。", "Rank %s, supported with %s yuan.").with(rank, amount);
            case BELOW_THRESHOLD, BUDGET_EXHAUSTED, QUOTA_REACHED -> keptOut();
            case REMOVED_BY_LEADERS ->
                Text.of("领导小组调出,理由另附。", "Removed by the leading group; the reason is published.");
            case NOT_SCORED -> Text.of("评审组人数不足,未形成得分。", "The panel could not be filled; there is no score.");
            case LEFT_LIBRARY -> Text.of("项目已暂停或退出项目库。", "The project was suspended or has left the library.");
            case OBJECTION_UPHELD -> Text.of("公示期异议成立。", "An objection was upheld.");
        };
    }

    private Text keptOut() {
        var ways = WayIn.text(waysIn.ways());
        return Text.of("未入选:%s。", "Not selected: %2$s.").with(ways.zh(), ways.en());
    }

    UUID id() {
        return id;
    }

    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    public int rank() {
        return rank;
    }

    /** Official score; null when the project was not scored. */
    public @Nullable Score score() {
        return score == null ? null : new Score(score);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the rank order gave, before anybody departed from it. */
    Outcome computed() {
        return computed;
    }

    List<WayIn> waysIn() {
        return waysIn.ways();
    }

    /** Support, yuan; 0.00 unless selected. */
    public Yuan amount() {
        return amount;
    }

    /** What the caps allow, yuan. */
    Yuan entitled() {
        return entitled;
    }

    /** Left of the envelope when its turn came, yuan. */
    Yuan available() {
        return available;
    }
}
