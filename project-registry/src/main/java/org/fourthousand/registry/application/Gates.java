package org.fourthousand.registry.application;

import jakarta.validation.Valid;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The seven market-access gates; absent ones are not passed.
 *
 * @param energy 节能评估与审查 (clause 五.4)
 * @param land 节地
 * @param water 节水
 * @param environment 环境
 * @param technology 技术
 * @param safety 安全
 * @param notBackwardCapacity 不属于落后产能
 */
@Schema(description = "市场准入标准,五.4、五.5 | Market-access gates, clauses 五.4 and 五.5")
public record Gates(
        @Nullable @Valid Gate energy,
        @Nullable @Valid Gate land,
        @Nullable @Valid Gate water,
        @Nullable @Valid Gate environment,
        @Nullable @Valid Gate technology,
        @Nullable @Valid Gate safety,
        @Nullable @Valid Gate notBackwardCapacity) {

    /** The decision on one of them, if there is one. */
    public Optional<Gate> decisionOn(MarketGate gate) {
        return Optional.ofNullable(
                switch (gate) {
                    case ENERGY -> energy;
                    case LAND -> land;
                    case WATER -> water;
                    case ENVIRONMENT -> environment;
                    case TECHNOLOGY -> technology;
                    case SAFETY -> safety;
                    case NOT_BACKWARD_CAPACITY -> notBackwardCapacity;
                });
    }
}
