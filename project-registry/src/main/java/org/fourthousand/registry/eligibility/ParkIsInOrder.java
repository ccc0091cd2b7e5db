package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/**
 * The park is one of the table (三.1). The table is not complete, so an unknown park is only pointed out; a warned one
 * too; one that was delisted (退出) an officer looks at. Nothing here refuses.
 */
final class ParkIsInOrder implements EligibilityPolicy {

    private static final String POINTER = "/park";
    private static final String CLAUSE = "三.1";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return switch (candidate.park()) {
            case NONE, IN_ORDER -> Stream.empty();
            case UNKNOWN ->
                Stream.of(Finding.warns(
                        FindingReason.PARK_UNKNOWN,
                        POINTER,
                        CLAUSE,
                        Text.of("园区表中没有该园区,请核对名称。", "The table of parks has none of that name; check it.")));
            case WARNED ->
                Stream.of(Finding.warns(
                        FindingReason.PARK_WARNED, POINTER, CLAUSE, Text.of("该园区已被警告。", "The park has been warned.")));
            case DELISTED ->
                Stream.of(Finding.needsManualCheck(
                        FindingReason.PARK_DELISTED,
                        POINTER,
                        CLAUSE,
                        Text.of("该园区已退出,须人工核查。", "The park was delisted; an officer must look at it.")));
        };
    }
}
