package org.fourthousand.registry.eligibility;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One finding.
 *
 * @param reason which rule
 * @param weight whether it refuses or asks for a person's eye
 * @param pointer JSON pointer into the application
 * @param clause clause of the decision
 * @param message in the language asked for
 */
@Schema(name = "Finding")
public record FindingView(FindingReason reason, Finding.Weight weight, String pointer, String clause, String message) {

    static FindingView of(Finding finding, List<Locale> languages) {
        return new FindingView(
                finding.reason(),
                finding.weight(),
                finding.pointer(),
                finding.clause(),
                finding.words().in(languages));
    }
}
