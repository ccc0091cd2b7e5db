package org.fourthousand.review.draw;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.conflict.Ground;
import org.fourthousand.review.expert.Expert;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.ExpertStatus;
import org.fourthousand.review.expert.Field;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * The published file of a draw: all that went in, all that came out. Whoever holds it can check on any machine that this
 * draw, and no other, follows from the seed; the rule {@value #FORMAT} stands in {@code docs/draw.md}. Experts stand in it
 * by number, never by name.
 *
 * @param format {@value #FORMAT}
 * @param drawnOn day of the draw; employments bind from so many years before it
 * @param panelSize experts per project
 * @param maxProjectsPerExpert most projects one expert scores
 * @param recusalYears years an employment binds (回避)
 * @param sameEnterpriseYears years of rounds for which a panel keeps an expert from the next for the same enterprise
 * @param commitment published at the opening
 * @param seed revealed by the draw, 64 hexadecimal digits
 * @param candidates all projects of the round, in ascending order
 * @param leftLibrary projects among them that have left the library since the opening and are not drawn
 * @param experts who could be drawn on the day, in ascending order
 * @param absentees who of the pool could not, and why; nothing follows from them
 * @param exclusions who may not score what, and why, in ascending order
 * @param panels who scores what, in ascending order of the projects
 * @param handicaps of the experts who are wanted by more projects than they may score: the proof that no other draw is better
 * @param replacements after recusals, in the order made
 */
@Schema(name = "DrawFile")
public record DrawFile(
        String format,
        RoundId roundId,
        int year,
        String fund,
        LocalDate drawnOn,
        int panelSize,
        int maxProjectsPerExpert,
        int recusalYears,
        int sameEnterpriseYears,
        String commitment,
        String seed,
        List<Entry> candidates,
        List<ProjectId> leftLibrary,
        List<Reader> experts,
        List<Absentee> absentees,
        List<Exclusion> exclusions,
        List<Panel> panels,
        List<Handicap> handicaps,
        List<Change> replacements) {

    /** The version of the rule. */
    public static final String FORMAT = "four-thousand-draw/2";

    /**
     * A project of the round.
     *
     * @param industry section and division of GB/T 4754, for example {@code C35}
     */
    @Schema(name = "DrawCandidate")
    public record Entry(ProjectId projectId, String industry) {}

    /**
     * An expert of the pool.
     *
     * @param fields sections and divisions of GB/T 4754; empty means all
     */
    @Schema(name = "DrawExpert")
    public record Reader(ExpertId expertId, List<Field> fields) {}

    /** An expert of the pool who is not drawn at all. */
    @Schema(name = "DrawAbsentee")
    public record Absentee(ExpertId expertId, Reason reason) {

        /** Why. */
        public enum Reason {
            /** 暂停. */
            SUSPENDED,
            /** 缺席: away on a day between the draw and the deadline for the scores. */
            AWAY;

            static Reason of(Expert expert) {
                return expert.status() == ExpertStatus.SUSPENDED ? SUSPENDED : AWAY;
            }
        }
    }

    /** Somebody who may not score a project. */
    @Schema(name = "DrawExclusion")
    public record Exclusion(ProjectId projectId, ExpertId expertId, Ground ground) {}

    /** The panel of a project, in ascending order of the seed's numbers. */
    @Schema(name = "DrawPanel")
    public record Panel(ProjectId projectId, List<ExpertId> experts) {}

    /**
     * What is added to all numbers of an expert.
     *
     * @param handicap a decimal number above zero; millionths decide where whole numbers are equal
     */
    @Schema(name = "DrawHandicap")
    public record Handicap(ExpertId expertId, String handicap) {}

    /**
     * A replacement.
     *
     * @param position from 1, in the order made
     * @param recused who withdrew
     * @param replacement who took the place; null when nobody could
     * @param exclusions of this project that became known after the draw
     */
    @Schema(name = "DrawReplacement")
    public record Change(
            int position,
            ProjectId projectId,
            ExpertId recused,
            @Nullable ExpertId replacement,
            List<Exclusion> exclusions) {}

    /** The file with the outcome of the draw. */
    DrawFile drawn(String revealed, List<Panel> outcome, List<Handicap> proof) {
        return new DrawFile(
                format,
                roundId,
                year,
                fund,
                drawnOn,
                panelSize,
                maxProjectsPerExpert,
                recusalYears,
                sameEnterpriseYears,
                commitment,
                revealed,
                candidates,
                leftLibrary,
                experts,
                absentees,
                exclusions,
                List.copyOf(outcome),
                List.copyOf(proof),
                replacements);
    }

    /** The file with the replacements made since. */
    DrawFile with(List<Change> changes) {
        return new DrawFile(
                format,
                roundId,
                year,
                fund,
                drawnOn,
                panelSize,
                maxProjectsPerExpert,
                recusalYears,
                sameEnterpriseYears,
                commitment,
                seed,
                candidates,
                leftLibrary,
                experts,
                absentees,
                exclusions,
                panels,
                handicaps,
                List.copyOf(changes));
    }
}
