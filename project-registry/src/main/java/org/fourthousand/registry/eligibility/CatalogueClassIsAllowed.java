package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** Eliminated classes are refused; restricted ones may upgrade what exists and add no capacity (淘汰落后, clause 五.5). */
final class CatalogueClassIsAllowed implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var refused = switch (candidate.application().catalogueClass()) {
            case ENCOURAGED, PERMITTED -> false;
            case RESTRICTED -> candidate.application().capacityExpansion();
            case ELIMINATED -> true;
        };
        return refused
                ? Stream.of(
                        Finding.refuses(
                                FindingReason.CATALOGUE_CLASS,
                                "/catalogueClass",
                                "五.5",
                                Text.of(
                                        "淘汰类不得入库;限制类仅可对现有产能改造升级。",
                                        "Eliminated classes may not enter; restricted ones may only upgrade existing capacity.")))
                : Stream.empty();
    }
}
