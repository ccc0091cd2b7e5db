package org.fourthousand.registry.recommendation;

import org.fourthousand.registry.application.ProjectStep;

/** Where in the chain a signature stands. */
public enum SignatureLevel {
    /** 县级推荐, by industry and finance. */
    COUNTY,
    /** 市级推荐, by industry and finance. */
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

    /** Whose hands the project is in while this signature is due. */
    Station station() {
        return switch (this) {
            case COUNTY -> Station.COUNTY;
            case CITY -> Station.CITY;
            case FORM_CHECK -> Station.FORM_CHECK;
        };
    }

    /** Whether both departments sign, and not one office. */
    boolean isOfDepartments() {
        return switch (this) {
            case COUNTY, CITY -> true;
            case FORM_CHECK -> false;
        };
    }
}
