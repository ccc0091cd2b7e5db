package org.fourthousand.registry.enterprise;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** What may stand against an enterprise (诚信与合规状况). For how long each counts is a parameter of the policy. */
@Schema(description = "诚信与合规记录类别 | What stands against an enterprise")
public enum StandingKind {
    /** Listed as seriously dishonest (严重失信主体名单). */
    BLACKLIST("blacklist-years", "严重失信名单", "on the list of the seriously dishonest"),
    /** Serious finding of a supervision (督查严重问题, clause 六.1). */
    SUPERVISION_FINDING("supervision-finding-years", "督查严重问题", "serious finding of a supervision"),
    /** Major safety accident (重大安全事故, clause 六.2). */
    MAJOR_ACCIDENT("major-accident-years", "重大安全事故", "major safety accident"),
    /** Serious pollution (严重环境污染, clause 六.2). */
    SERIOUS_POLLUTION("serious-pollution-years", "严重环境污染", "serious pollution"),
    /** False filing (弄虚作假, clause 六.1). */
    FALSE_FILING("false-filing-years", "申报弄虚作假", "false filing"),
    /** Changed use of support (改变资金用途, clause 六.3). */
    CHANGED_USE("changed-use-years", "改变资金用途", "changed use of support");

    private final String parameter;
    private final Text words;

    StandingKind(String parameter, String zh, String en) {
        this.parameter = parameter;
        this.words = Text.of(zh, en);
    }

    /** Policy parameter: for how many years it counts, from the day it happened; 0 means until it is lifted. */
    public String parameter() {
        return parameter;
    }

    /** What it is called. */
    public Text words() {
        return words;
    }

    /**
     * What the matter of a supervision's finding means beside being a finding.
     *
     * @param matter as the supervision names it, now or in earlier versions of its events
     */
    static Optional<StandingKind> meantBy(String matter) {
        return switch (matter) {
            case "FALSE_REPORTING", "FALSE_FILING" -> Optional.of(FALSE_FILING);
            case "FUNDS_MISUSED", "FUND_USE_CHANGED" -> Optional.of(CHANGED_USE);
            default -> Optional.empty();
        };
    }
}
