package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.RequiredAttachments;
import org.fourthousand.registry.duplicate.Suspicions;
import org.fourthousand.registry.enterprise.Standing;
import org.fourthousand.registry.parameter.ParametersAsOf;
import org.fourthousand.registry.reference.Parks;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules look at, as it was known by the end of a day. */
@ApplicationScoped
class Candidates {

    private final Twins twins;
    private final Suspicions suspicions;
    private final Parks parks;
    private final RequiredAttachments attachments;
    private final ParametersAsOf parameters;

    Candidates(
            Twins twins,
            Suspicions suspicions,
            Parks parks,
            RequiredAttachments attachments,
            ParametersAsOf parameters) {
        this.twins = twins;
        this.suspicions = suspicions;
        this.parks = parks;
        this.attachments = attachments;
        this.parameters = parameters;
    }

    /**
     * Whose form it is.
     *
     * @param project null when it is none yet
     * @param uscc null when nobody knows for whom it is asked
     * @param standing of that enterprise
     */
    record Subject(@Nullable ProjectId project, @Nullable SocialCreditCode uscc, Standing standing) {}

    /** Everything about a form; a partial form has nulls. */
    Candidate of(Application form, Subject subject, LocalDate day) {
        return new Candidate(
                form,
                Optional.ofNullable(form.industry()).flatMap(PillarIndustry::of),
                subject.standing(),
                twins.of(subject.project(), subject.uscc(), form, day),
                subject.project() == null ? List.of() : suspicions.of(subject.project(), day),
                parks.standing(form.park(), day),
                attachments.missing(subject.project(), day),
                day,
                similarityToDecide(day).integer(),
                fundedYears(day).integer());
    }

    /** The versions of the numbers that were applied. */
    List<PolicyValue> numbers(Subject subject, LocalDate day) {
        return Stream.concat(
                        Stream.of(fundedYears(day), similarityToDecide(day), attachments.parameter(day)),
                        subject.standing().parameters().stream())
                .toList();
    }

    private PolicyValue fundedYears(LocalDate day) {
        return parameters.on(Rules.FUNDED_YEARS, day);
    }

    private PolicyValue similarityToDecide(LocalDate day) {
        return parameters.on(Rules.SIMILARITY_TO_DECIDE, day);
    }
}
