package org.fourthousand.registry.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Yearly revenue of the main business (主营业务收入), as a range in yuan; each constant is above its bound and at most at the
 * next one. The bounds of 1,000, 500, 100 and 50 亿元 are those of clause 四.1 (培育龙头企业), 4 亿元 and 1 亿元 those of clause
 * 四.2 (“百千万”成长工程); 2,000 万元 is the line above which an industrial enterprise is counted (规模以上工业企业, National
 * Bureau of Statistics, since 2011).
 */
@Schema(
        description =
                "主营业务收入档次(元/年):各档为大于下限、不超过上一档 | Yearly main-business revenue, yuan: above the bound named, at most the next")
public enum RevenueTier {
    /** More than 100,000,000,000 yuan (1,000 亿元). */
    OVER_100_BILLION,
    /** More than 50,000,000,000 yuan (500 亿元). */
    OVER_50_BILLION,
    /** More than 10,000,000,000 yuan (100 亿元). */
    OVER_10_BILLION,
    /** More than 5,000,000,000 yuan (50 亿元). */
    OVER_5_BILLION,
    /** More than 400,000,000 yuan (4 亿元): large (大企业). */
    OVER_400_MILLION,
    /** More than 100,000,000 yuan (1 亿元): medium (中型企业). */
    OVER_100_MILLION,
    /** More than 20,000,000 yuan (2,000 万元): above the size counted (规模以上). */
    OVER_20_MILLION,
    /** At most 20,000,000 yuan (2,000 万元): below the size counted (规模以下). */
    UP_TO_20_MILLION
}
