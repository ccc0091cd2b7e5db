package org.fourthousand.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fourthousand.events.registry.EquipmentLine;
import org.jspecify.annotations.Nullable;

/** Keeps the list of equipment of each project (设备清单) as it was told last; a list older than the one known changes nothing. */
@ApplicationScoped
class Purchases {

    private static final String NEWER =
            "update project set equipment_told_at = :at where project_id = :id and equipment_told_at <= :at";

    private static final String FORGET = "delete from project_equipment where project_id = :id";

    private static final String KEEP = """
            insert into project_equipment (project_id, line, name, model, invoice, item_key, invoice_key)
            select :id, line, name, nullif(model, ''), nullif(invoice, ''), item, nullif(number, '')
            from unnest(cast(:names as text[]), cast(:models as text[]), cast(:invoices as text[]), cast(:items as text[]),
                        cast(:numbers as text[])) with ordinality as e (name, model, invoice, item, number, line)
            """;

    private final EntityManager entities;

    Purchases(EntityManager entities) {
        this.entities = entities;
    }

    /** The project is known already: its snapshot comes with the same event. */
    void tell(UUID project, List<EquipmentLine> lines, Instant at) {
        var newer = entities.createNativeQuery(NEWER)
                .setParameter("at", at)
                .setParameter("id", project)
                .executeUpdate();
        if (newer == 0) {
            return;
        }
        entities.createNativeQuery(FORGET).setParameter("id", project).executeUpdate();
        entities.createNativeQuery(KEEP)
                .setParameter("id", project)
                .setParameter("names", each(lines, EquipmentLine::name))
                .setParameter("models", each(lines, EquipmentLine::model))
                .setParameter("invoices", each(lines, EquipmentLine::invoiceNumber))
                .setParameter("items", each(lines, line -> plain(line.name()) + "|" + plain(line.model())))
                .setParameter("numbers", each(lines, line -> plain(line.invoiceNumber())))
                .executeUpdate();
    }

    private static String[] each(List<EquipmentLine> lines, Function<EquipmentLine, @Nullable String> part) {
        return lines.stream()
                .map(line -> Objects.requireNonNullElse(part.apply(line), ""))
                .toArray(String[]::new);
    }

    /** Letters and digits only, without width and case, which a second application varies. */
    private static String plain(@Nullable String text) {
        return Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
