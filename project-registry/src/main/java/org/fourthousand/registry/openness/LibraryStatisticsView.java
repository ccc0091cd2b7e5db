package org.fourthousand.registry.openness;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.openness.OpenCategory;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the published projects.
 *
 * @param dimension what they are cut by
 * @param category of openness
 * @param license address of the licence
 * @param updatedAt when a published project last changed; null while none is published
 * @param total all published projects
 * @param items one line a value, most projects first; at most 1,000
 * @param rest the values beyond those lines; null when there are none
 */
@Schema(name = "LibraryStatistics", description = "项目库统计 | Statistics of the library")
public record LibraryStatisticsView(
        Dimension dimension,
        OpenCategory category,
        URI license,
        @Nullable Instant updatedAt,
        Sums total,
        List<Line> items,
        @Nullable Sums rest) {

    /**
     * Sums.
     *
     * @param totalInvestment yuan; a sum may be larger than any one amount
     * @param requestedAmount yuan
     */
    @Schema(name = "LibrarySums")
    public record Sums(
            long projects,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "1250000.00")
            BigDecimal totalInvestment,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "1250000.00")
            BigDecimal requestedAmount) {

        static final Sums NONE = new Sums(0, new BigDecimal("0.00"), new BigDecimal("0.00"));

        Sums plus(Sums other) {
            return new Sums(
                    projects + other.projects,
                    totalInvestment.add(other.totalInvestment),
                    requestedAmount.add(other.requestedAmount));
        }
    }

    /**
     * Projects with one value of the dimension.
     *
     * @param key the value; null for projects that have none, such as no park
     * @param name what it means
     */
    @Schema(name = "LibraryStatisticsLine")
    public record Line(@Nullable String key, @Nullable String name, Sums sums) {}
}
