package org.fourthousand.notification.openness;

import java.util.Map;

/**
 * How much was delivered, supervised and followed up.
 *
 * @param messages by channel, then by state of delivery
 * @param notices by state
 * @param followUps by light; those of projects that have ended are not counted
 */
public record StatisticsView(
        Map<String, Map<String, Long>> messages, Map<String, Long> notices, Map<String, Long> followUps) {}
