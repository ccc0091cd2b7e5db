package org.fourthousand.kit.openness;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One open dataset.
 *
 * @param name its name in this catalogue
 * @param category of openness (决策、管理、服务、结果公开)
 * @param titleZh what it holds
 * @param titleEn the same in English
 * @param license address of the licence
 * @param updatedAt when its content last changed; null where each answer says so by its ETag only
 * @param distributions where and in which form it is read
 */
@Schema(name = "OpenDataset", description = "公开数据集 | An open dataset")
public record Dataset(
        String name,
        OpenCategory category,
        String titleZh,
        String titleEn,
        URI license,
        @Nullable Instant updatedAt,
        List<Distribution> distributions) {

    /**
     * One form of a dataset.
     *
     * @param href address, relative to the root of this service
     * @param mediaType its form
     */
    @Schema(name = "OpenDistribution")
    public record Distribution(String href, String mediaType) {}
}
