package org.fourthousand.review.draw;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Draws again from a published file and says where the file differs. Works on plain text, apart from the service's own
 * lottery, so that a fault in one shows in the other. What it cannot tell is whether an exclusion was true: that is in the
 * experts' declarations, which the auditor reads.
 */
public final class DrawVerifier {

    /**
     * One difference.
     *
     * @param pointer JSON pointer into the file
     * @param expected by the rule
     * @param found in the file
     */
    public record Difference(String pointer, String expected, String found) {}

    private final DrawFile file;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, Set<String>> everSeated = new HashMap<>();
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Map<String, String> industries = new TreeMap<>();

    private DrawVerifier(DrawFile file) {
        this.file = file;
    }

    /** Reads a published file. @throws IOException when it cannot be read, or is no such file */
    public static DrawFile read(Path published) throws IOException {
        return JsonMapper.builder().findAndAddModules().build().readValue(published.toFile(), DrawFile.class);
    }

    /** All differences between a file and what its own seed gives; empty when it is true. */
    public static List<Difference> verify(DrawFile file) {
        var verifier = new DrawVerifier(file);
        verifier.checkInput();
        verifier.checkPanels();
        verifier.checkReplacements();
        return List.copyOf(verifier.differences);
    }

    /** Verifies the file named by the argument: prints each difference, exits with 1 when there is one. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: DrawVerifier DRAW-FILE");
            System.exit(2);
        }
        var found = verify(read(Path.of(arguments[0])));
        found.forEach(each ->
                System.out.printf("%s: expected %s, found %s%n", each.pointer(), each.expected(), each.found()));
        System.out.println(found.isEmpty() ? "the draw is true" : "the draw is NOT true");
        System.exit(found.isEmpty() ? 0 : 1);
    }

    private void checkInput() {
        compare("/format", DrawFile.FORMAT, file.format());
        file.candidates().forEach(entry -> industries.put(entry.projectId().toString(), entry.industry()));
        var committed = String.join(
                "|",
                file.seed(),
                file.roundId().toString(),
                String.valueOf(file.panelSize()),
                String.valueOf(file.maxProjectsPerExpert()),
                file.candidates().stream()
                        .map(Entry::projectId)
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(",")));
        compare("/commitment", Sm3.hex(committed), file.commitment());
        compare("/candidates", file.candidates().size() + " different", industries.size() + " different");
        var pool = file.experts().stream().map(Reader::expertId).collect(Collectors.toSet());
        compare("/experts", file.experts().size() + " different", pool.size() + " different");
        file.exclusions().forEach(this::exclude);
    }

    private void exclude(Exclusion exclusion) {
        excluded.computeIfAbsent(exclusion.projectId().toString(), project -> new HashSet<>())
                .add(String.valueOf(exclusion.expertId()));
    }

    private void checkPanels() {
        Map<String, List<String>> found = new HashMap<>();
        for (int index = 0; index < file.panels().size(); index++) {
            var panel = file.panels().get(index);
            var twice = found.put(
                    panel.projectId().toString(),
                    panel.experts().stream().map(Object::toString).toList());
            compare("/panels/" + index, "one panel per project", twice == null ? "one panel per project" : "a second");
        }
        industries.forEach((project, industry) -> {
            var expected = notDrawn(project) ? List.<String>of() : panel(project, industry);
            compare(
                    "/panels of project " + project,
                    expected.toString(),
                    Objects.requireNonNullElse(found.remove(project), List.of()).toString());
            expected.forEach(expert -> loads.merge(expert, 1, Integer::sum));
            everSeated.put(project, new HashSet<>(expected));
        });
        found.forEach((project, panel) -> compare("/panels of project " + project, "no candidate", panel.toString()));
    }

    private boolean notDrawn(String project) {
        return excluded.getOrDefault(project, Set.of()).contains("null");
    }

    private List<String> panel(String project, String industry) {
        List<String> panel = new ArrayList<>();
        for (var expert : eligible(project, industry)) {
            if (panel.size() < file.panelSize()) {
                panel.add(expert);
            }
        }
        return panel;
    }

    /** Experts who may sit, in the order of the seed. */
    private List<String> eligible(String project, String industry) {
        var order = new TreeMap<String, String>();
        for (var expert : file.experts()) {
            var id = expert.expertId().toString();
            var fields = expert.fields().stream().map(field -> field.code()).toList();
            boolean knows = fields.isEmpty() || fields.contains(industry) || fields.contains(industry.substring(0, 1));
            boolean free = loads.getOrDefault(id, 0) < file.maxProjectsPerExpert();
            if (knows && free && !excluded.getOrDefault(project, Set.of()).contains(id)) {
                order.put(Sm3.hex(file.seed() + "|" + project + "|" + id), id);
            }
        }
        return List.copyOf(order.values());
    }

    private void checkReplacements() {
        for (int index = 0; index < file.replacements().size(); index++) {
            checkReplacement(
                    "/replacements/" + index, index + 1, file.replacements().get(index));
        }
    }

    private void checkReplacement(String pointer, int position, Change change) {
        var project = change.projectId().toString();
        var recused = change.recused().toString();
        var seated = everSeated.getOrDefault(project, Set.of());
        compare(pointer + "/position", String.valueOf(position), String.valueOf(change.position()));
        compare(
                pointer + "/recused",
                "an expert of the panel",
                seated.contains(recused) ? "an expert of the panel" : recused);
        change.exclusions().forEach(this::exclude);
        loads.merge(recused, -1, Integer::sum);
        var expected = eligible(project, industries.getOrDefault(project, " ")).stream()
                .filter(expert -> !seated.contains(expert))
                .findFirst()
                .orElse(null);
        compare(pointer + "/replacement", String.valueOf(expected), String.valueOf(change.replacement()));
        seat(project, expected);
    }

    private void seat(String project, @Nullable String expert) {
        if (expert != null) {
            loads.merge(expert, 1, Integer::sum);
            everSeated.computeIfAbsent(project, each -> new HashSet<>()).add(expert);
        }
    }

    private void compare(String pointer, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(new Difference(pointer, expected, found));
        }
    }
}
