package org.fourthousand.registry.duplicate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.Equipment;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a project is compared by.
 *
 * @param projectCode null when it has none
 * @param division code of its county or prefecture
 * @param investment total, yuan
 * @param items names and models of its equipment, made comparable
 * @param invoices numbers of its invoices, made comparable
 * @param handedInAt when the project was first handed in
 */
record Print(
        ProjectId project,
        String name,
        String enterpriseName,
        @Nullable String projectCode,
        String uscc,
        String division,
        BigDecimal investment,
        Set<String> items,
        Set<String> invoices,
        Instant handedInAt) {

    /** Of the form as it is handed in now. */
    static Print of(Project project, Instant handedInAt) {
        var form = project.application();
        return new Print(
                project.id(),
                form.name(),
                form.enterpriseName(),
                Objects.toString(form.projectCode(), null),
                project.uscc().code(),
                form.division().code(),
                form.totalInvestment().amount(),
                form.equipment().stream().map(Print::itemKey).collect(Collectors.toUnmodifiableSet()),
                invoices(form),
                handedInAt);
    }

    private static Set<String> invoices(Application form) {
        return form.equipment().stream()
                .map(Print::invoiceKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Name and model of a piece of equipment, however it is written. */
    static String itemKey(Equipment line) {
        return plain(line.name()) + "|" + plain(Objects.toString(line.model(), ""));
    }

    /** The number of its invoice, however it is written; null without one. */
    static @Nullable String invoiceKey(Equipment line) {
        var key = plain(Objects.toString(line.invoiceNumber(), ""));
        return key.isEmpty() ? null : key;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    ProjectName comparableName() {
        return ProjectName.of(name, enterpriseName);
    }

    /** The same for two forms exactly when nothing that is compared has changed. */
    String digest() {
        var sorted = List.of(
                comparableName().core(),
                Objects.toString(projectCode, ""),
                uscc,
                division,
                investment.toPlainString(),
                String.join("\n", items.stream().sorted().toList()),
                String.join("\n", invoices.stream().sorted().toList()));
        return Sm3.hex(String.join("\u001f", sorted));
    }
}
