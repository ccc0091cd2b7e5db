package org.fourthousand.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.fourthousand.funding.parameter.Evidence;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.project.Projects;

/**
 * What shows that a later instalment is earned (预算法实施条例 57、59; clause 六.3 提高资金使用效益): which evidence which
 * instalment asks for is a number of the policy, and the last asks for a passing evaluation.
 */
@ApplicationScoped
class EvidenceGate {

    private final Projects projects;
    private final FundingParameters parameters;

    EvidenceGate(Projects projects, FundingParameters parameters) {
        this.projects = projects;
        this.parameters = parameters;
    }

    /**
     * The evidence in words, with the version of the rule it meets; empty while any requirement is not met.
     *
     * @param since the day the instalment before was paid: what shows progress or success is from that day or later
     */
    Optional<String> proof(Award award, Instalment next, LocalDate since) {
        var isLast = next.number() == award.instalments().size();
        var rule = isLast ? parameters.finalInstalmentEvidence() : parameters.laterInstalmentEvidence();
        var proofs = new ArrayList<String>();
        for (var alternatives : rule.value().requirements()) {
            var proof = alternatives.stream()
                    .sorted()
                    .map(evidence -> proof(evidence, award, since))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (proof.isEmpty()) {
                return Optional.empty();
            }
            proofs.add(proof.get());
        }
        return Optional.of(String.join("; ", proofs)
                + " (parameter %s)".formatted(rule.version().id()));
    }

    private Optional<String> proof(Evidence evidence, Award award, LocalDate since) {
        return switch (evidence) {
            case PROGRESS -> progress(award, since);
            case ACCEPTANCE ->
                projects.find(award.projectId())
                        .flatMap(known -> Optional.ofNullable(known.acceptedOn()))
                        .map(day -> "accepted " + day);
            case EVALUATION ->
                projects.passedEvaluation(award.id().value(), since).map(document -> "evaluation passed " + document);
        };
    }

    private Optional<String> progress(Award award, LocalDate since) {
        var asked = parameters.laterInstalmentProgress();
        return projects.progressReached(award.projectId(), since, asked.value())
                .map(day -> "physical progress of %s %% reported %s (parameter %s)"
                        .formatted(asked.value(), day, asked.version().id()));
    }
}
