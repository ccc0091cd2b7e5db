package org.fourthousand.funding.openness;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.kit.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** The published allocations as whole files, written as they are read. */
@ApplicationScoped
class AllocationPackages {

    private static final String OC4IDS_VERSION = "0.9";

    /** Column names of the 360Giving spreadsheet. */
    private static final List<String> COLUMNS = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Awarded",
            "Amount Disbursed",
            "Award Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Funding Org:Identifier",
            "Funding Org:Name",
            "Grant Programme:Code",
            "Grant Programme:Title",
            "Beneficiary Location:Geographic Code",
            "Last Modified");

    private final OpenAllocations allocations;
    private final OpenDataSettings settings;
    private final FunderSettings funder;
    private final ObjectMapper json;

    AllocationPackages(
            OpenAllocations allocations, OpenDataSettings settings, FunderSettings funder, ObjectMapper json) {
        this.allocations = allocations;
        this.settings = settings;
        this.funder = funder;
        this.json = json.copy()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** A package of grants, 360Giving 1.4. */
    void grants(OutputStream out, URI address, Instant changedAt) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("version", Grants.VERSION);
            generator.writeStringField("title", "“四千工程”专项资金分配结果");
            generator.writeStringField("modified", changedAt.toString());
            generator.writeObjectFieldStart("publisher");
            generator.writeStringField("name", settings.publisher());
            generator.writeEndObject();
            generator.writeStringField("downloadURL", address.toString());
            generator.writeStringField("license", settings.license().toString());
            each(generator, "grants", allocation -> Optional.of(grant(allocation)));
            generator.writeEndObject();
        }
    }

    /** A package of the projects that were funded, OC4IDS 0.9. */
    void projects(OutputStream out, URI address, Instant changedAt) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("uri", address.toString());
            generator.writeStringField("publishedDate", changedAt.toString());
            generator.writeStringField("version", OC4IDS_VERSION);
            generator.writeObjectFieldStart("publisher");
            generator.writeStringField("name", settings.publisher());
            generator.writeEndObject();
            generator.writeStringField("license", settings.license().toString());
            each(
                    generator,
                    "projects",
                    allocation -> Optional.ofNullable(allocation.projectId())
                            .map(id -> FundedProjects.of(allocation, settings.oc4idsPrefix() + "-" + id, funder)));
            generator.writeEndObject();
        }
    }

    /** The grants as CSV, under the column names of the 360Giving spreadsheet. */
    void csv(OutputStream out) throws IOException {
        var sheet = SheetFormat.CSV.begin(out, "", COLUMNS);
        allocations.forEach(allocation -> {
            try {
                sheet.row(cells(grant(allocation), allocation.division()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        sheet.end();
    }

    private Grants.Grant grant(OpenAllocation allocation) {
        return Grants.of(allocation, settings.oc4idsPrefix(), funder);
    }

    private static List<@Nullable Object> cells(Grants.Grant grant, @Nullable String division) {
        var recipient = grant.recipientOrganization().getFirst();
        var payer = grant.fundingOrganization().getFirst();
        var programme = grant.grantProgramme().getFirst();
        return new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                grant.id(),
                grant.title(),
                grant.description(),
                grant.currency(),
                grant.amountAwarded(),
                grant.amountDisbursed(),
                grant.awardDate(),
                recipient.id(),
                recipient.name(),
                payer.id(),
                payer.name(),
                programme.code(),
                programme.title(),
                division,
                grant.dateModified()));
    }

    private void each(JsonGenerator generator, String field, Function<OpenAllocation, Optional<?>> mapping)
            throws IOException {
        generator.writeArrayFieldStart(field);
        allocations.forEach(allocation -> mapping.apply(allocation).ifPresent(said -> {
            try {
                generator.writePOJO(said);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }));
        generator.writeEndArray();
    }
}
