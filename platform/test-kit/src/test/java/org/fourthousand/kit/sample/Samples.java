package org.fourthousand.kit.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.kit.id.Ids;

/** Events for the kit's own tests. */
public final class Samples {

    private Samples() {}

    public static ProgressReported progress(UUID project, int quarter, String evidence) {
        return new ProgressReported(
                project(project), Ids.next(), 2026, quarter, BigDecimal.TEN, BigDecimal.ONE, evidence, Instant.EPOCH);
    }

    public static ProjectSnapshot project(UUID id) {
        return new ProjectSnapshot(
                id,
                "株洲通用航空涡桨发动机制造项目",
                null,
                "91430200MA4L0002XG",
                "测试企业",
                "enterprise@example.org",
                "430204",
                "C37",
                "EQUIPMENT",
                null,
                null,
                "TECHNICAL_UPGRADE",
                new BigDecimal("1000000000.00"),
                new BigDecimal("10000000.00"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                null);
    }
}
