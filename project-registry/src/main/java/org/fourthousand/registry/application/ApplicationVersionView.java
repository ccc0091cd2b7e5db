package org.fourthousand.registry.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the form as it may be read.
 *
 * @param number from 1, without gaps
 * @param submission of which submission it is the form, from 1
 * @param keptBy name of who handed it in
 * @param keptAt when
 * @param application the whole form
 */
@Schema(name = "ApplicationVersion", description = "申报表版本 | The form as it was handed in")
public record ApplicationVersionView(
        int number, int submission, String keptBy, Instant keptAt, Application application) {

    /**
     * A version in a list, without its form.
     *
     * @param number from 1, without gaps
     * @param submission of which submission it is the form, from 1
     * @param keptBy name of who handed it in
     * @param keptAt when
     */
    @Schema(name = "ApplicationVersionHead", description = "申报表版本,不含申报表 | A version, without the form")
    public record VersionHead(int number, int submission, String keptBy, Instant keptAt) {

        static VersionHead of(ApplicationVersion version) {
            return new VersionHead(version.number(), version.submission(), version.keptBy(), version.keptAt());
        }
    }

    static ApplicationVersionView of(ApplicationVersion version) {
        return new ApplicationVersionView(
                version.number(), version.submission(), version.keptBy(), version.keptAt(), version.form());
    }
}
