package org.fourthousand.funding.award;

import java.util.Set;

/** Something that must be true before an award is issued, and is known elsewhere. */
public interface IssueCondition {

    /** What stands against issuing it now; empty when nothing does. */
    Set<AwardRefusal> against(Award award);
}
