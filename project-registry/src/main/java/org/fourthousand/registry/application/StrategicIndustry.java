package org.fourthousand.registry.application;

import org.fourthousand.kit.problem.Text;

/**
 * Strategic emerging industries (战略性新兴产业) and producer services (生产性服务业) of clause 二.2. They lie across GB/T 4754, so
 * an application says which one it belongs to; their fields are in the reference data.
 */
public enum StrategicIndustry implements Worded {
    NEW_MATERIALS("新材料", "New materials"),
    MEDICINE("医药", "Medicine"),
    ENERGY_SAVING_ENVIRONMENT("节能环保", "Energy saving and environmental protection"),
    CULTURE_CREATIVITY("文化创意", "Culture and creativity"),
    PRODUCER_SERVICES("生产性服务业", "Producer services");

    private final Text words;

    StrategicIndustry(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
