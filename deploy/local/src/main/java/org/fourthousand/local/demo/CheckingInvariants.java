package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.verify.RoundCheck;

/** Checks on what the cycle left behind that everything which must always hold does hold (docs: "What always holds"). */
final class CheckingInvariants implements Stage {

    /** A crash leaves a batch of mails unmarked, and those that were out go again under the same Message-ID. */
    private static final int MAILS_OF_A_BATCH = 100;

    private static final Set<String> AFTER_ENTRY = Set.of("IN_LIBRARY", "SELECTED", "AWARDED");

    @Override
    public String title() {
        return "Everything that must always hold is checked";
    }

    @Override
    public String run(Cycle cycle) {
        nothingAcknowledgedIsLost(cycle);
        moneyIsWithinItsLimits(cycle);
        threePeopleSigned(cycle);
        publishedRoundIsTrue(cycle);
        everybodySeesTheirOwn(cycle);
        historiesAreWhole(cycle);
        everyMessageWasDeliveredOnce(cycle);
        return cycle.upheld().size() + " invariants hold";
    }

    private static void nothingAcknowledgedIsLost(Cycle cycle) {
        for (var each : cycle.cases()) {
            var expected = switch (each.outcome()) {
                case APPLYING -> Set.of("SUBMITTED");
                case REFUSED -> Set.of("FORM_CHECKED");
                case IN_LIBRARY -> Set.of("IN_LIBRARY");
                case SELECTED -> Set.of("AWARDED");
            };
            Eventually.holds(
                    each.project().number() + " is " + expected + " in the registry",
                    () -> expected.contains(stage(cycle, each)));
        }
        var stages = cycle.gateway()
                .get(Account.AUDITOR, "/api/registry/v1/statistics")
                .body();
        var inLibrary = 0;
        for (var stage : stages) {
            if (AFTER_ENTRY.contains(stage.path("stage").asText())) {
                inLibrary += stage.path("projects").asInt();
            }
        }
        must(
                inLibrary
                        == cycle.cases(Case.Outcome.IN_LIBRARY).size()
                                + cycle.cases(Case.Outcome.SELECTED).size(),
                "the library holds " + inLibrary);
        cycle.holds("nothing that was acknowledged is lost, and every service learned of it: %d cases"
                .formatted(cycle.cases().size()));
    }

    private static String stage(Cycle cycle, Case each) {
        return cycle.gateway()
                .get(each.project().account(), "/api/registry/v1/projects/" + each.id())
                .body()
                .path("stage")
                .asText();
    }

    private static void moneyIsWithinItsLimits(Cycle cycle) {
        var book = "fund=" + Cycle.FUND + "&year=" + Cycle.YEAR;
        var proof = cycle.gateway()
                .get(Account.AUDITOR, "/api/funding/v1/trial-balance?" + book)
                .body();
        for (var statement : List.of("entriesBalance", "balancesMatchPostings", "chainIntact", "limitsHold")) {
            must(proof.path(statement).asBoolean(), "trial balance: " + proof);
        }
        var year = cycle.gateway()
                .get(Account.AUDITOR, "/api/funding/v1/funds/" + Cycle.FUND + "/years/" + Cycle.YEAR)
                .body();
        var awarded =
                cycle.cases(Case.Outcome.SELECTED).stream().map(Case::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        must(new BigDecimal(year.path("paid").asText()).compareTo(awarded) == 0, "paid: " + year);
        must(awarded.compareTo(Cycle.BUDGET) <= 0, "budget: " + year);
        cycle.holds("paid ≤ ordered ≤ committed ≤ budget; %d entries balance; the journal's chain is intact"
                .formatted(proof.path("entries").asLong()));
    }

    private static void threePeopleSigned(Cycle cycle) {
        var payments = Pages.all(cycle.gateway(), Account.AUDITOR, "/api/funding/v1/disbursements");
        var paid = new HashSet<String>();
        for (var payment : payments) {
            var signers = Set.of(signer(payment, "maker"), signer(payment, "checker"), signer(payment, "releaser"));
            must(signers.size() == 3, "payment " + payment);
            switch (payment.path("state").asText()) {
                case "PAID" ->
                    must(
                            paid.add(payment.path("awardId").asText()
                                    + payment.path("instalment").asText()),
                            "paid twice: " + payment);
                case "RETURNED" -> {
                    // its instalment was paid by another
                }
                default -> must(false, "payment " + payment);
            }
        }
        must(paid.size() == 2 * cycle.cases(Case.Outcome.SELECTED).size(), paid.size() + " instalments paid");
        cycle.holds(
                "maker, checker and releaser are three people, and each instalment was paid once: %d payments, %d of them returned by the bank"
                        .formatted(payments.size(), payments.size() - paid.size()));
    }

    private static String signer(JsonNode payment, String role) {
        var signature = payment.path(role);
        must(signature.isObject(), role + " of " + payment);
        return signature.toString();
    }

    private static void publishedRoundIsTrue(Cycle cycle) {
        var file = cycle.gateway()
                .get(Account.AUDITOR, "/api/review/v1/rounds/" + cycle.round() + "/bundle.json")
                .body();
        var differences = RoundCheck.of(file);
        must(differences.isEmpty(), "the published round is not what its own rules give: " + differences);
        must(!file.at("/draw/exclusions").isEmpty(), "the tied expert is not excluded");
        must(!file.path("sheets").isEmpty() && !file.path("decisions").isEmpty(), "the published round is empty");
        ObjectNode tampered = file.deepCopy();
        ((ObjectNode) tampered.at("/ranking/0")).put("score", "0.01");
        must(!RoundCheck.of(tampered).isEmpty(), "a score that was changed in the published file is not found");
        cycle.holds(
                "draw, scores and selection can be recomputed from the published file: %d panels, %d sheets, %d decisions"
                        .formatted(
                                file.at("/draw/panels").size(),
                                file.path("sheets").size(),
                                file.path("decisions").size()));
    }

    private static void everybodySeesTheirOwn(Cycle cycle) {
        var mine = cycle.cases().getFirst();
        var theirs = cycle.cases().getLast();
        var seen = Pages.all(cycle.gateway(), mine.project().account(), "/api/registry/v1/projects");
        must(seen.size() == 1, "an enterprise sees " + seen.size() + " projects");
        Refusal.expect(
                404,
                "an enterprise reading another's project",
                () -> cycle.gateway().get(mine.project().account(), "/api/registry/v1/projects/" + theirs.id()));
        for (var row : Pages.all(cycle.gateway(), mine.project().cityOfficer(), "/api/registry/v1/projects")) {
            must(
                    row.toString().contains("\"" + mine.project().prefecture().substring(0, 4)),
                    "a city officer sees " + row);
        }
        Refusal.expect(
                403,
                "an administrator reading bank accounts",
                () -> cycle.gateway().get(Account.ADMINISTRATOR, "/api/funding/v1/payee-accounts"));
        cycle.holds("enterprises see their own, officers their division, the administrator no accounts");
    }

    private static void historiesAreWhole(Cycle cycle) {
        var broken = new ConcurrentLinkedQueue<String>();
        Crowd.each(cycle.cases(), each -> {
            if (!isIntact(cycle, "registry", "project", each.id())) {
                broken.add("project " + each.id());
            }
            if (each.is(Case.Outcome.SELECTED) && !isIntact(cycle, "funding", "award", each.award())) {
                broken.add("award " + each.award());
            }
        });
        if (!isIntact(cycle, "review", "round", cycle.round())) {
            broken.add("round");
        }
        must(broken.isEmpty(), "broken histories: " + broken);
        cycle.holds("every history is an unbroken chain: %d case files"
                .formatted(cycle.cases().size()
                        + cycle.cases(Case.Outcome.SELECTED).size()
                        + 1));
    }

    private static boolean isIntact(Cycle cycle, String service, String type, Object id) {
        return cycle.gateway()
                .get(Account.AUDITOR, "/api/" + service + "/v1/history/" + type + "/" + id)
                .body()
                .path("intact")
                .asBoolean();
    }

    private static void everyMessageWasDeliveredOnce(Cycle cycle) {
        Eventually.holds("every message is delivered", () -> Messages.of(cycle).undelivered() == 0);
        var messages = Messages.of(cycle);
        var ids = mails(cycle.mail());
        var twice = ids.entrySet().stream().filter(each -> each.getValue() > 1).toList();
        must(twice.size() <= MAILS_OF_A_BATCH * cycle.deaths(), "mails delivered twice: " + twice);
        must(
                ids.size() == messages.deliveredByMail(),
                "%d mails in the mailbox, %d delivered".formatted(ids.size(), messages.deliveredByMail()));
        cycle.holds("every message was delivered once: %d mails, %d inbox entries%s"
                .formatted(
                        ids.size(),
                        messages.inInbox(),
                        twice.isEmpty()
                                ? ""
                                : "; %d mails came again under the same Message-ID after a crash"
                                        .formatted(twice.size())));
    }

    /** How often each Message-ID lies in the mailbox. */
    private static Map<String, Long> mails(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(CheckingInvariants::messageId)
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String messageId(Path mail) {
        try (var lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                    .findFirst()
                    .orElse(mail.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new SuiteFailure("An invariant is broken: " + otherwise, "This is a defect of the suite.");
        }
    }
}
