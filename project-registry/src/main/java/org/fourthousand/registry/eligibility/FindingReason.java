package org.fourthousand.registry.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a project may not enter the library. Names are part of the contract and never change. */
@Schema(description = "不予入库的原因 | Why a project may not enter the library")
public enum FindingReason {
    /** The industry is none the decision names (clauses 二.1–二.3). */
    NOT_INDUSTRIAL,
    /** A market-access gate is not passed (clauses 五.4, 五.5). */
    GATE_MISSING,
    /** Restricted or eliminated class of the catalogue (淘汰落后, clause 五.5). */
    CATALOGUE_CLASS,
    /** New capacity in an over-capacity trade (化解过剩产能, clause 五.5). */
    OVER_CAPACITY,
    /** Adds capacity in a traditional industry, which a person must look at (clause 二.1). */
    EXPANSION_NEEDS_MANUAL_CHECK,
    /** Marked secret (涉密, clause 三.4). */
    SECRET,
    /** Construction has not started (clause 五.1). */
    NOT_STARTED,
    /** No approval or filing (核准/备案, clause 五.1). */
    NO_FILING,
    /** The same project receives another fund (重复申报, clause 六.3). */
    DUPLICATE_FUND,
    /** The use of earlier support was changed (改变用途, clause 六.3). */
    USE_CHANGED,
    /** Supported in each of the years before (连续支持, clause 六.3). */
    THREE_YEARS_RUNNING,
    /** Major safety accident (重大安全事故, clause 六.2). */
    SAFETY_3Y,
    /** Serious pollution (严重环境污染, clause 六.2). */
    POLLUTION_3Y,
    /** Serious finding in a supervision (督查严重问题, clause 六.1). */
    SUPERVISION_SERIOUS,
    /** False filing (弄虚作假, clause 六.1). */
    FALSE_FILING,
    /** A file that the year's notice asks for is not there (申报材料, clause 五.1). */
    ATTACHMENT_MISSING,
    /** On the list of the seriously dishonest (严重失信主体名单, clause 六.3). */
    BLACKLISTED,
    /** The table of parks has none of that name (clause 三.1). */
    PARK_UNKNOWN,
    /** The park has been warned (clause 三.1). */
    PARK_WARNED,
    /** The park was delisted (clause 三.1). */
    PARK_DELISTED,
    /** The same project is in the library already, or an officer decided that it is one with another (五.1、六.3). */
    DUPLICATE,
    /** It looks like another project, and no officer has decided yet whether they are one (clauses 五.1, 六.3). */
    DUPLICATE_UNDECIDED
}
