package org.fourthousand.registry.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was given at an attempt to enter the library.
 *
 * @param day for which it was given, Asia/Shanghai
 * @param admitted whether the project entered
 * @param manualCheck what an officer found who looked at it
 * @param findings everything the rules found
 * @param parameters versions of the numbers applied
 * @param rules versions of the rules applied
 * @param formVersion version of the project whose form was judged
 * @param officer name of who attempted it
 * @param givenAt when
 */
@Schema(name = "Verdict", description = "入库审查结论 | A verdict given at an attempt to enter the library")
public record GivenVerdictView(
        UUID id,
        LocalDate day,
        boolean admitted,
        @Nullable String manualCheck,
        List<FindingView> findings,
        List<AppliedVersion> parameters,
        List<AppliedVersion> rules,
        long formVersion,
        String officer,
        Instant givenAt) {

    static GivenVerdictView of(GivenVerdict given, List<Locale> languages) {
        return new GivenVerdictView(
                given.id(),
                given.day(),
                given.admitted(),
                given.manualCheck(),
                given.findings().stream()
                        .map(finding -> FindingView.of(finding, languages))
                        .toList(),
                given.parameters(),
                given.rules(),
                given.formVersion(),
                given.officerName(),
                given.givenAt());
    }
}
