package org.fourthousand.registry.eligibility;

import java.util.Optional;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.duplicate.Suspicion;

/**
 * It is not another project under another name, enterprise or year (重复申报, clauses 五.1 and 六.3). What an officer decided
 * to be one is refused; what looks like one waits until an officer has decided, so that nothing slips in by being quick. The
 * one handed in first, or already in the library, is not held up by those that came after it.
 */
final class NoDuplicate implements EligibilityPolicy {

    private static final String POINTER = "/name";
    private static final String CLAUSE = "五.1、六.3";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var suspicions = candidate.suspicions().stream()
                .filter(suspicion ->
                        !candidate.twin().equals(Optional.of(suspicion.other()))) // refused by its own rule
                .toList();
        var same = suspicions.stream()
                .filter(Suspicion::decidedSame)
                .map(suspicion -> Finding.refuses(
                        FindingReason.DUPLICATE,
                        POINTER,
                        CLAUSE,
                        Text.of("经认定与另一项目为同一项目:%s。", "An officer decided that it is the same project as %s.")
                                .with(suspicion.other())));
        var undecided = suspicions.stream()
                .filter(suspicion -> !suspicion.decidedSame())
                .filter(suspicion -> suspicion.similarity() >= candidate.similarityToDecide())
                .count();
        return undecided == 0 ? same : Stream.concat(same, Stream.of(waits(undecided)));
    }

    /** How many, and not which: the enterprise reads this too. */
    private static Finding waits(long undecided) {
        return Finding.refuses(
                FindingReason.DUPLICATE_UNDECIDED,
                POINTER,
                CLAUSE,
                Text.of("有 %s 个疑似重复项目尚待工作人员认定。", "%s projects look like it; an officer must decide first.")
                        .with(undecided));
    }
}
