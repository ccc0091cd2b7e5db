package org.fourthousand.local.demo;

import java.util.Map;
import java.util.UUID;
import org.fourthousand.local.client.GatewayClient;

/** One instalment on its way: requested, reviewed, approved and ordered by three people, or more where much is paid. */
final class Instalment {

    private static final String FUNDING = "/api/funding/v1";

    private final GatewayClient gateway;
    private final UUID award;
    private final int number;

    Instalment(GatewayClient gateway, UUID award, int number) {
        this.gateway = gateway;
        this.award = award;
        this.number = number;
    }

    /** The state the finance office sees: its evidence must be complete before it falls due. */
    String state() {
        return gateway.get(Account.FINANCE_MAKER, FUNDING + "/awards/" + award)
                .body()
                .path("instalments")
                .path(number - 1)
                .path("state")
                .asText();
    }

    /** Asks for it to be paid; returns the disbursement's path. */
    String request() {
        var requested = gateway.post(
                Account.FINANCE_MAKER,
                FUNDING + "/awards/" + award + "/instalments/" + number + "/disbursement",
                Map.of());
        return FUNDING + "/disbursements/" + requested.body().path("id").asText();
    }

    /** Asks for it and has it reviewed, approved and ordered; the bank is told by the batch that takes it. */
    void order() {
        var disbursement = request();
        gateway.post(Account.FINANCE_CHECKER, disbursement + "/review", Map.of());
        var approved = gateway.post(Account.FINANCE_RELEASER, disbursement + "/approval", Map.of());
        for (var releaser : Account.FURTHER_RELEASERS) {
            if (approved.body().path("state").asText().startsWith("AWAITING_")) {
                approved = gateway.post(releaser, disbursement + "/approval", Map.of());
            }
        }
        gateway.post(Account.FINANCE_RELEASER, disbursement + "/order", Map.of());
    }
}
