package org.fourthousand.review.round;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.review.library.LibraryProject;

/**
 * What puts a project before others of the same score (优先支持). A round publishes which of them it uses and in which order;
 * ownership is none of them.
 */
@Schema(description = "优先标志 | Priority flag")
public enum PriorityFlag {
    /** 二.3: it lies in a growth pole, and its industry is one the pole is to concentrate on. */
    POLE_INDUSTRY {
        @Override
        boolean isMetBy(LibraryProject project) {
            return Arrays.stream(GrowthPole.values())
                    .filter(pole -> pole.name().equals(project.pole()))
                    .anyMatch(pole -> pole.favours(project.industry()));
        }
    },
    /** 六.3 重点产业: its industry counts towards one that the decision names. */
    PILLAR_INDUSTRY {
        @Override
        boolean isMetBy(LibraryProject project) {
            return PillarIndustry.of(project.industry()).isPresent();
        }
    };

    abstract boolean isMetBy(LibraryProject project);
}
