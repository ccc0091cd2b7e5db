package org.fourthousand.review.draw;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Field;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * The published file of a draw: all that went in, all that came out. Whoever holds it can draw again on any machine
 * ({@link DrawVerifier}); experts stand in it by number, never by name.
 *
 * <p>The rule, {@code four-thousand-draw/1}. All texts are UTF-8, ids are written in lower case with dashes, hashes are SM3
 * (GB/T 32905) as 64 lower-case hexadecimal digits, orders are those of the texts.
 *
 * <ol>
 *   <li>The commitment published at the opening is {@code SM3(seed|roundId|panelSize|maxProjectsPerExpert|id,id,…)} over the
 *       ids of all candidates in ascending order.
 *   <li>Projects that an exclusion without an expert names are not drawn. The others are drawn one after another, in
 *       ascending order of their id.
 *   <li>For each, the experts stand in ascending order of {@code SM3(seed|projectId|expertId)}. The first
 *       {@code panelSize} of them sit on its panel who know the field (no fields, or its section, or its division), whom no
 *       exclusion names for the project, and who have fewer than {@code maxProjectsPerExpert} projects so far.
 *   <li>Replacements follow in their order. The withdrawn expert's load falls by one; the replacement is the first expert in
 *       the same order of that project who never sat on its panel, knows the field, is excluded neither in the file nor in the
 *       replacement, and has fewer than {@code maxProjectsPerExpert} projects at that moment. Null when there is none.
 * </ol>
 *
 * @param format {@value #FORMAT}
 * @param drawnOn day of the draw; employments bind from so many years before it
 * @param panelSize experts per project
 * @param maxProjectsPerExpert most projects one expert scores
 * @param recusalYears years an employment binds (回避)
 * @param commitment published at the opening
 * @param seed revealed by the draw, 64 hexadecimal digits
 * @param candidates all projects of the round, in ascending order
 * @param experts the whole pool on the day, in ascending order
 * @param exclusions who may not score what, and why; projects that left the library
 * @param panels who scores what, in the order drawn
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
        String commitment,
        String seed,
        List<Entry> candidates,
        List<Reader> experts,
        List<Exclusion> exclusions,
        List<Panel> panels,
        List<Change> replacements) {

    /** The version of the rule. */
    public static final String FORMAT = "four-thousand-draw/1";

    /**
     * A project to be scored.
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

    /**
     * Somebody who may not score a project; without an expert, a project that is not drawn.
     *
     * @param ground why
     */
    @Schema(name = "DrawExclusion")
    public record Exclusion(ProjectId projectId, @Nullable ExpertId expertId, Ground ground) {}

    /** The panel of a project, in the order drawn. */
    @Schema(name = "DrawPanel")
    public record Panel(ProjectId projectId, List<ExpertId> experts) {}

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
                commitment,
                seed,
                candidates,
                experts,
                exclusions,
                panels,
                List.copyOf(changes));
    }
}
