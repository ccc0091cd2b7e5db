package org.fourthousand.review.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.draw.DrawFile;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.publicity.ObjectionState;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.RoundView;
import org.fourthousand.review.selection.LeadingDecisionView;
import org.jspecify.annotations.Nullable;

/**
 * The published file of a round; {@code docs/verifying.md} says how each part follows from the ones before. No expert stands
 * beside a score: sheets are in the order of their marks.
 *
 * @param format {@value #FORMAT}
 * @param round its rules, frozen by the opening
 * @param draw who was drawn for what; experts by number
 * @param candidates all projects of the round, in ascending order
 * @param sheets the sheets that count
 * @param ranking best first
 * @param waivers minima that were given up before the selection
 * @param decisions in rank order: what the rule gave, and what became of it
 * @param leadingDecision of the leading group, with its departures; null for lists of before decisions were recorded
 * @param objections to projects of the list, without who raised them and what they say
 */
@Schema(name = "RoundBundle")
public record RoundBundle(
        String format,
        RoundView round,
        DrawFile draw,
        List<Entrant> candidates,
        List<Sheet> sheets,
        List<Place> ranking,
        List<Waiver> waivers,
        List<Outcome> decisions,
        @Nullable LeadingDecisionView leadingDecision,
        List<Raised> objections) {

    /** The version of the file. */
    public static final String FORMAT = "four-thousand-round/1";

    /**
     * A project as it was when the round opened.
     *
     * @param division GB/T 2260
     * @param flags priority flags it meets
     * @param totalInvestment yuan
     * @param requestedAmount yuan
     */
    @Schema(name = "BundledCandidate")
    public record Entrant(
            ProjectId projectId,
            String name,
            String uscc,
            String enterpriseName,
            String division,
            Industry industry,
            List<String> flags,
            Yuan totalInvestment,
            Yuan requestedAmount,
            LocalDate libraryDate) {}

    /**
     * One expert's marks for one project.
     *
     * @param marks points by criterion
     */
    @Schema(name = "BundledSheet")
    public record Sheet(ProjectId projectId, Map<String, String> marks) {}

    /**
     * A place in the ranking.
     *
     * @param totals of the sheets it was computed from, points, ascending
     * @param score official score; null when the project was not scored
     */
    @Schema(name = "BundledPlace")
    public record Place(
            int rank,
            ProjectId projectId,
            List<String> totals,
            @Nullable String score) {}

    /**
     * A minimum that was given up.
     *
     * @param by what the quota goes by
     * @param key whom it is about
     * @param reason why, for the public
     * @param signatory who answers for it
     */
    @Schema(name = "BundledWaiver")
    public record Waiver(Quota.Dimension by, String key, String reason, String signatory) {}

    /** That an objection was raised to a project, and how it ended. */
    @Schema(name = "BundledObjection")
    public record Raised(ProjectId projectId, ObjectionState state) {}

    /**
     * What was decided about a project.
     *
     * @param computed what the rule gave
     * @param outcome what became of it after the leading group, objections and departures from the library
     * @param entitled what it may get at most, yuan
     * @param amount what it gets, yuan
     * @param held whether it waits for the decision on an objection while the rest of the list is final
     */
    @Schema(name = "BundledDecision")
    public record Outcome(
            int rank, ProjectId projectId, String computed, String outcome, Yuan entitled, Yuan amount, boolean held) {}
}
