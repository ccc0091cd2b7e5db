package org.fourthousand.registry.recommendation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose hands an application is in (办理环节). */
@Schema(description = "办理环节 | Whose hands an application is in")
public enum Station {
    /** The county's industry and finance departments. */
    COUNTY,
    /** The city's industry and finance departments. */
    CITY,
    /** The province's library office checks the form (形式审查). */
    FORM_CHECK,
    /** The province's library office decides on the entry (入库). */
    ENTRY;

    /** Name of the policy parameter that says how many working days the office has. */
    String timeLimit() {
        return switch (this) {
            case COUNTY -> "time-limit-county";
            case CITY -> "time-limit-city";
            case FORM_CHECK -> "time-limit-form-check";
            case ENTRY -> "time-limit-entry";
        };
    }
}
