package org.fourthousand.notification.notice;

import java.util.Objects;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Nobody verifies or closes what they registered or replied to themselves. */
final class SomebodyElse {

    private SomebodyElse() {}

    /**
     * Lets somebody go on who is none of the others.
     *
     * @param others user ids; null where nobody has acted
     * @throws Problem 403 when they are the same person
     */
    static void require(String by, @Nullable String... others) {
        for (var other : others) {
            if (Objects.equals(by, other)) {
                throw new Problem(
                        NoticeProblem.SAME_PERSON,
                        Text.of("登记人、反馈人不得自行核验或销号。", "Who registered it or replied does not verify or close it."));
            }
        }
    }
}
