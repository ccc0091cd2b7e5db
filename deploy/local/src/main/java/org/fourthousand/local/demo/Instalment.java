package org.fourthousand.local.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.local.client.GatewayClient;

/** One instalment on its way: requested, reviewed, approved and ordered by three people, then paid by the bank. */
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

    void pay(LocalDate valueDate) {
        var disbursement = request();
        gateway.post(Account.FINANCE_CHECKER, disbursement + "/review", Map.of());
        gateway.post(Account.FINANCE_RELEASER, disbursement + "/approval", Map.of());
        gateway.post(Account.FINANCE_RELEASER, disbursement + "/order", Map.of());
        gateway.post(
                Account.FINANCE_MAKER,
                disbursement + "/payment",
                Map.of("outcome", "PAID", "bankReference", "BANK-" + award + "-" + number, "valueDate", valueDate));
    }
}
