package org.fourthousand.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.client.GatewayClient;
import org.fourthousand.local.client.ProblemAnswer;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.process.Deadline;

/**
 * Pays one instalment of many awards through the bank: ordered, gathered into a batch, brought to the bank as pain.001, and
 * settled by whatever files the bank sends. What it returns is requested again and goes in the next batch.
 */
final class PayingThroughBank {

    private static final String FUNDING = "/api/funding/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_ROUNDS = 5;
    /** Of each batch the bank sends one file cut off and one forged. */
    private static final int FAULTY_FILES = 2;

    private final Cycle cycle;
    private final GatewayClient gateway;
    private int batches;
    private int taken;
    private int again;
    private int refused;
    private int resolved;
    private int returned;

    PayingThroughBank(Cycle cycle) {
        this.cycle = cycle;
        this.gateway = cycle.gateway();
    }

    /** Pays, and says in one line what it took. */
    String pay(List<Case> cases, int number) {
        var open = cases.stream()
                .map(each -> new Instalment(gateway, each.award(), number))
                .toList();
        while (!open.isEmpty()) {
            if (batches == MOST_ROUNDS) {
                throw new SuiteFailure(
                        open.size() + " instalments are not paid after " + batches + " batches.",
                        "See the services' logs.");
            }
            Crowd.each(open, Instalment::order);
            settle(batch());
            if (refused != FAULTY_FILES * batches) {
                throw new SuiteFailure(
                        "Of the bank's files %d were refused, not %d.".formatted(refused, FAULTY_FILES * batches),
                        "This is a defect of the suite.");
            }
            open = open.stream().filter(each -> !each.state().equals("PAID")).toList();
            returned += open.size();
        }
        return "%d payments in %d batches; the bank's files: %d taken, %d came again, %d refused; %d returned and paid anew, %d answers resolved by hand"
                .formatted(cases.size(), batches, taken, again, refused, returned, resolved);
    }

    private String batch() {
        var made = gateway.post(
                Account.FINANCE_RELEASER,
                FUNDING + "/payment-batches",
                Map.of("fund", Cycle.FUND, "year", Cycle.YEAR, "executionDate", cycle.today()));
        batches++;
        var file = gateway.getFile(
                Account.FINANCE_RELEASER,
                FUNDING + "/payment-batches/" + made.body().path("id").asText() + "/pain.001.xml");
        cycle.bank().bring(file);
        return made.body().path("number").asText();
    }

    private void settle(String batch) {
        var deadline = Deadline.in(PATIENCE);
        var next = 0;
        while (true) {
            var list = cycle.bank().answers(batch);
            for (; next < list.path("answers").size(); next++) {
                var mediaType =
                        list.path("answers").path(next).path("mediaType").asText();
                handIn(mediaType, cycle.bank().answer(batch, next));
            }
            if (list.path("toCome").asInt() == 0) {
                workOff();
                return;
            }
            if (deadline.passed()) {
                throw new SuiteFailure("The bank does not answer " + batch, "This is a defect of the suite.");
            }
            Deadline.pause(BETWEEN_LOOKS);
        }
    }

    private void handIn(String mediaType, byte[] file) {
        try {
            var path = FUNDING + (mediaType.equals("text/csv") ? "/bank-files/csv" : "/bank-files");
            var answer = gateway.postFile(Account.FINANCE_MAKER, path, mediaType, file);
            taken += answer.status() == 201 ? 1 : 0;
            again += answer.status() == 200 ? 1 : 0;
            var id = answer.body().path("id").asText();
            Eventually.holds("every answer of file " + id + " is dealt with", () -> waiting(id) == 0);
        } catch (ProblemAnswer problem) {
            if (problem.status() != 400 && problem.status() != 422) {
                throw problem;
            }
            refused++;
        }
    }

    private int waiting(String file) {
        return gateway.get(Account.FINANCE_MAKER, FUNDING + "/bank-files/" + file)
                .body()
                .path("tally")
                .path("waiting")
                .asInt();
    }

    /** Two parts that are the whole pay it when two people say so; the rest is explained. */
    private void workOff() {
        var settled = new HashSet<String>();
        var noted = new ArrayList<String>();
        for (var answer : Pages.all(gateway, Account.FINANCE_MAKER, FUNDING + "/unmatched-answers?state=OPEN")) {
            var path = FUNDING + "/unmatched-answers/" + answer.path("id").asText();
            if (answer.path("cause").asText().equals("PARTIAL")
                    && settled.add(answer.path("disbursementId").asText())) {
                gateway.post(
                        Account.FINANCE_MAKER,
                        path + "/proposal",
                        Map.of("resolution", "PAID", "reason", "银行分两笔支付,合计与支令相符"));
                gateway.post(Account.FINANCE_CHECKER, path + "/approval", Map.of());
                resolved++;
            } else {
                noted.add(path);
            }
        }
        for (var path : noted) {
            gateway.post(Account.FINANCE_MAKER, path + "/note", Map.of("reason", "已与银行核对,不涉及拨款"));
            resolved++;
        }
    }
}
