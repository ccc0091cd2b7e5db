package org.fourthousand.registry.recommendation;

import org.fourthousand.registry.application.ProjectStep;

/** Where in the chain a signature stands. */
public enum SignatureLevel {
    /** 县级推荐. */
    COUNTY,
    /** 市级推荐. */
    CITY,
    /** 形式审查, by the province. */
    FORM_CHECK;

    /** The step of the project that this signature is. */
    ProjectStep step() {
        return switch (this) {
            case COUNTY -> ProjectStep.RECOMMEND_BY_COUNTY;
            case CITY -> ProjectStep.RECOMMEND_BY_CITY;
            case FORM_CHECK -> ProjectStep.CHECK_FORM;
        };
    }
}
