package org.fourthousand.local.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.fourthousand.local.keycloak.DemoAccount;
import org.fourthousand.local.keycloak.KeycloakServer;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.suite.Part;
import org.fourthousand.local.suite.Suite;

/** Tells a newcomer where everything is and who they can be. */
final class Guide {

    private final PrintStream out;

    Guide(PrintStream out) {
        this.out = out;
    }

    /** One line. */
    void showReady(Suite suite) {
        out.println(ready(suite) + " Gateway: " + suite.gateway());
    }

    /** Addresses, accounts, and the line with time and memory. */
    void showAll(Suite suite) {
        out.println();
        showAddresses(suite);
        if (suite.parts().contains(Part.KEYCLOAK)) {
            out.println();
            showAccounts(suite);
        }
        out.println();
        out.println(ready(suite));
        out.println("Ctrl-C here, or deploy/suite down elsewhere, stops it; the data stays in " + suite.stateFolder());
    }

    private void showAddresses(Suite suite) {
        suite.parts().stream().sorted(Comparator.reverseOrder()).forEach(part -> showAddress(part, suite));
    }

    private void showAddress(Part part, Suite suite) {
        var ports = suite.ports();
        switch (part) {
            case GATEWAY -> {
                row(part.title(), ports.http(Port.GATEWAY), "the API of all services");
                row("API console", ports.http(Port.GATEWAY) + "/docs", "try the API as any demo account");
            }
            case KEYCLOAK ->
                row(
                        part.title(),
                        ports.http(Port.KEYCLOAK) + "/admin",
                        "%s; password: %s in secrets.properties"
                                .formatted(KeycloakServer.ADMINISTRATOR, KeycloakServer.ADMINISTRATOR_SECRET));
            case MAIL -> {
                row("mailbox", "imap://" + ports.address(Port.IMAP), "log in as any recipient, with any password");
                row("SMTP", ports.address(Port.SMTP), "every mail is a file in " + suite.mail());
            }
            case BANK ->
                row(
                        part.title(),
                        ports.http(Port.BANK),
                        "takes batch files, answers late, twice, in parts, with errors");
            case REGISTRY, REVIEW, FUNDING, NOTIFICATION ->
                row(part.title(), ports.http(part.ports().getFirst()), "");
            case POSTGRES, KAFKA -> row(part.title(), ports.address(part.ports().getFirst()), "");
        }
    }

    /** One account for each role; the realm has many more of some. */
    private void showAccounts(Suite suite) {
        var accounts = suite.realm().accounts();
        var oneEach = new LinkedHashMap<List<String>, DemoAccount>();
        accounts.forEach(account -> oneEach.putIfAbsent(account.roles(), account));
        out.printf("  %-20s %-20s %-18s %s%n", "demo account", "password", "roles", "who");
        for (var account : oneEach.values()) {
            out.printf(
                    "  %-20s %-20s %-18s %s%n",
                    account.username(), account.password(), String.join(", ", account.roles()), who(account));
        }
        if (accounts.size() > oneEach.size()) {
            out.printf(
                    "  %d more of these roles are in %s%n",
                    accounts.size() - oneEach.size(), suite.realm().file());
        }
    }

    private static String who(DemoAccount account) {
        return account.attributes().isEmpty() ? account.name() : account.name() + " " + account.attributes();
    }

    private static String ready(Suite suite) {
        return String.format(
                Locale.ROOT,
                "Ready after %.1f s; %.2f GiB resident.",
                suite.startedIn().toMillis() / 1000.0,
                suite.residentMebibytes() / 1024.0);
    }

    private void row(String name, Object address, String note) {
        out.printf("  %-22s %-36s %s%n", name, address, note);
    }
}
