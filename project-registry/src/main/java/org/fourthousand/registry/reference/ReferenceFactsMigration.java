package org.fourthousand.registry.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.fourthousand.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts that come with the code into the tables, again whenever they have changed. What is there stays: a
 * corrected fact is a further version from a day of its own, and what the administrator recorded is never touched.
 */
@Singleton
@Unremovable
public class ReferenceFactsMigration implements JavaMigration, FlywayConfigurationCustomizer {

    private static final String INSERT = """
            insert into reference_version (id, table_name, code, name_zh, name_en, attributes, ended, effective_from,
                                           source, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), false, ?, ?, 'system:migration', now())
            on conflict (table_name, code, effective_from) do nothing
            """;

    private final ObjectMapper json = new ObjectMapper();

    /** Quarkus finds migrations in Java only below the folder of the scripts; this one stands with what it writes. */
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(this);
    }

    /** None: it is repeated when its checksum changes. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "reference facts";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        for (var fact : ReferenceFacts.all()) {
            checksum.update(fact.toString().getBytes(StandardCharsets.UTF_8));
        }
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, JsonProcessingException {
        try (var insert = context.getConnection().prepareStatement(INSERT)) {
            for (var fact : ReferenceFacts.all()) {
                insert.setObject(1, Ids.next());
                insert.setString(2, fact.table().name());
                insert.setString(3, fact.code());
                insert.setString(4, fact.nameZh());
                insert.setString(5, fact.nameEn());
                insert.setString(6, json.writeValueAsString(fact.attributes()));
                insert.setObject(7, fact.effectiveFrom());
                insert.setString(8, fact.source());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
