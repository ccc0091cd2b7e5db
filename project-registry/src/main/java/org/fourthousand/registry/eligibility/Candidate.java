package org.fourthousand.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.AttachmentKind;
import org.fourthousand.registry.duplicate.Suspicion;
import org.fourthousand.registry.enterprise.Standing;
import org.fourthousand.registry.reference.ParkStanding;

/**
 * Everything the rules may look at, gathered beforehand, so that a rule is a plain function of it.
 *
 * @param application the form; no rule reads its ownership
 * @param pillar the industry the decision names, if it is one
 * @param standing what is known of the enterprise
 * @param twin a project in the library that is the same
 * @param suspicions other projects that it is, or looks like, and that have precedence
 * @param park what the table of parks says of the park
 * @param missingAttachments kinds of files that are asked for and not there
 * @param day the day examined for
 * @param similarityToDecide from which similarity on, 0 to 100, an officer must have decided; see {@link #suspicions}
 * @param fundedYearsInARow how many funded years before this one are one too many
 */
record Candidate(
        Application application,
        Optional<PillarIndustry> pillar,
        Standing standing,
        Optional<ProjectId> twin,
        List<Suspicion> suspicions,
        ParkStanding park,
        List<AttachmentKind> missingAttachments,
        LocalDate day,
        int similarityToDecide,
        int fundedYearsInARow) {}
