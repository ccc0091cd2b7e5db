package org.fourthousand.registry.enterprise;

import java.util.UUID;
import org.fourthousand.kit.value.Yuan;

/**
 * What an enterprise was given for a project, as it stood on the day asked about.
 *
 * @param amount yuan, above zero
 * @param documentNumber 公文字号 of the award
 */
record Support(UUID projectId, String fund, int year, Yuan amount, String documentNumber) {

    static Support of(SupportReceived received, Yuan amount) {
        return new Support(received.projectId(), received.fund(), received.year(), amount, received.documentNumber());
    }
}
