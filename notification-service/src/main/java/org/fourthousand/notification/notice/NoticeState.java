package org.fourthousand.notification.notice;

import java.util.Set;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Where a notice stands. The table of its legal moves; urging, return and extension are acts, not states. */
public enum NoticeState {
    /** 立项: registered. */
    REGISTERED,
    /** 交办: with the department. */
    ASSIGNED,
    /** 签收: the department has accepted it. */
    ACCEPTED,
    /** 办理: the department works on it. */
    IN_PROGRESS,
    /** 反馈: the department has replied. */
    REPORTED,
    /** 核验: somebody else has verified the reply. */
    VERIFIED,
    /** 办结销号: struck off. */
    CLOSED;

    /** Where one may go from here; a reply that does not suffice goes back (退办). */
    Set<NoticeState> next() {
        return switch (this) {
            case REGISTERED -> Set.of(ASSIGNED);
            case ASSIGNED -> Set.of(ACCEPTED);
            case ACCEPTED -> Set.of(IN_PROGRESS);
            case IN_PROGRESS -> Set.of(REPORTED);
            case REPORTED -> Set.of(VERIFIED, IN_PROGRESS);
            case VERIFIED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /**
     * The move to another state.
     *
     * @throws Problem 409 that says which moves are possible
     */
    NoticeState to(NoticeState target) {
        if (!next().contains(target)) {
            throw refusal();
        }
        return target;
    }

    /** Whether the department still owes its reply. */
    boolean isOpenForReply() {
        return switch (this) {
            case ASSIGNED, ACCEPTED, IN_PROGRESS -> true;
            case REGISTERED, REPORTED, VERIFIED, CLOSED -> false;
        };
    }

    /** The refusal of a step that is not possible from here. */
    Problem refusal() {
        return new Problem(
                NoticeProblem.WRONG_STEP,
                Text.of("当前为 %s;可转为:%s。", "It is %s; it can become: %s.").with(name(), next()));
    }
}
