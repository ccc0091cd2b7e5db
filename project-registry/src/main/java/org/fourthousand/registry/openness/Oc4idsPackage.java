package org.fourthousand.registry.openness;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import org.fourthousand.kit.openness.OpenDataSettings;

/** Published projects as one OC4IDS project package, written as they are read. */
@ApplicationScoped
class Oc4idsPackage {

    private static final String VERSION = "0.9";

    private final OpenProjects projects;
    private final Oc4idsMapping mapping;
    private final OpenDataSettings settings;
    private final ObjectMapper json;

    Oc4idsPackage(OpenProjects projects, Oc4idsMapping mapping, OpenDataSettings settings, ObjectMapper json) {
        this.projects = projects;
        this.mapping = mapping;
        this.settings = settings;
        this.json = json.copy()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /**
     * Writes the package; the standard knows no empty one, so the caller looks first whether there is a project.
     *
     * @param address where it is read
     * @param publishedAt when its content last changed
     */
    void write(OutputStream out, URI address, Instant publishedAt) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("uri", address.toString());
            generator.writeStringField("publishedDate", publishedAt.toString());
            generator.writeStringField("version", VERSION);
            generator.writeObjectFieldStart("publisher");
            generator.writeStringField("name", settings.publisher());
            generator.writeEndObject();
            generator.writeStringField("license", settings.license().toString());
            generator.writeArrayFieldStart("projects");
            projects.forEach(project -> write(generator, project));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private void write(JsonGenerator generator, OpenProjectView project) {
        try {
            generator.writePOJO(mapping.of(project));
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }
}
