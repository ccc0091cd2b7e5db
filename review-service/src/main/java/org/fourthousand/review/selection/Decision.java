package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.ranking.Placing;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.scoring.Score;
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

    private Yuan entitled;
    private Yuan amount;
    private Yuan available;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Decision() {}

    Decision(RoundId round, Placing placing, Outcome outcome, Yuan entitled, Yuan available) {
        this.id = Ids.next();
        this.roundId = round.value();
        this.projectId = placing.projectId().value();
        this.rank = placing.rank();
        var official = placing.score();
        this.score = official == null ? null : official.points();
        this.outcome = outcome;
        this.entitled = entitled;
        this.amount = outcome == Outcome.SELECTED ? entitled : Yuan.ZERO;
        this.available = available;
    }

    /** Takes the project off the list. */
    public void remove(Outcome why) {
        outcome = why;
        amount = Yuan.ZERO;
    }

    /** Why, in words. */
    Text explanation(Score threshold) {
        return switch (outcome) {
            case SELECTED ->
                Text.of("排名第 %s,支持 %s 元。", "Rank %s, supported with %s yuan.").with(rank, amount);
            case BELOW_THRESHOLD ->
                Text.of("得分 %s,低于最低分 %s。", "Score %s, below the threshold of %s.")
                        .with(String.valueOf(score), threshold);
            case BUDGET_EXHAUSTED ->
                Text.of(
                                "按名次至此额度剩余 %s 元,不足本项目或排名在前项目所需;本项目可获支持 %s 元。",
                                "In rank order %s yuan were left, not enough for this project or one ranked before it; it could have had %s yuan.")
                        .with(available, entitled);
            case NOT_SCORED -> Text.of("评审组人数不足,未形成得分。", "The panel could not be filled; there is no score.");
            case LEFT_LIBRARY -> Text.of("项目已暂停或退出项目库。", "The project was suspended or has left the library.");
            case OBJECTION_UPHELD -> Text.of("公示期异议成立。", "An objection was upheld.");
        };
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
