package org.fourthousand.bench.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of one request as PostgreSQL logged them, with their parameters in place: what the service really says,
 * and so what {@code pgbench} is to repeat.
 */
final class Statements {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private Statements() {}

    /**
     * What the session said that mentions a mark, from {@code begin} to {@code commit}, and what it said just before.
     *
     * @param logs folder of the log
     * @param mark a text that only this request has, such as its idempotency key
     */
    static List<String> of(Path logs, String mark) throws IOException {
        var entries = new ArrayList<JsonNode>();
        try (var files = Files.list(logs)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                for (var line : Files.readAllLines(file)) {
                    entries.add(JSON.readTree(line));
                }
            }
        }
        var session = entries.stream()
                .filter(entry -> entry.path("detail").asText().contains(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL logged nothing of " + mark))
                .path("pid")
                .asInt();
        var all = entries.stream()
                .filter(entry -> entry.path("pid").asInt() == session)
                .filter(entry ->
                        EXECUTED.matcher(entry.path("message").asText()).matches())
                .toList();
        var marked = 0;
        while (!all.get(marked).path("detail").asText().contains(mark)) {
            marked++;
        }
        var begin = marked;
        while (!sql(all.get(begin)).equalsIgnoreCase("begin")) {
            begin--;
        }
        var end = marked;
        while (!sql(all.get(end)).equalsIgnoreCase("commit")) {
            end++;
        }
        return all.subList(Math.max(0, begin - 1), end + 1).stream()
                .map(Statements::complete)
                .toList();
    }

    private static String sql(JsonNode entry) {
        var executed = EXECUTED.matcher(entry.path("message").asText());
        return executed.matches() ? executed.group(1).strip() : "";
    }

    private static String complete(JsonNode entry) {
        var values = new ArrayList<String>();
        var parameters = PARAMETER.matcher(entry.path("detail").asText());
        while (parameters.find()) {
            values.add(parameters.group(2));
        }
        return PLACE.matcher(sql(entry).replaceAll("\\s+", " "))
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1)));
    }
}
