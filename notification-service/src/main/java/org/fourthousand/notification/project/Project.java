package org.fourthousand.notification.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.directory.Office;
import org.jspecify.annotations.Nullable;

/** A project as the latest event of the registry showed it. */
@Entity
public class Project {

    @Id
    private UUID id;

    private String name;
    private String enterpriseName;
    private String uscc;
    private String contactEmail;
    private Division division;
    private @Nullable String industry;
    private @Nullable String park;
    private LocalDate plannedStart;
    private LocalDate plannedEnd;
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Project() {}

    @SuppressWarnings("NullAway.Init") // learn() says the rest
    Project(ProjectSnapshot snapshot, Instant toldAt) {
        this.id = snapshot.projectId();
        this.toldAt = toldAt;
        take(snapshot);
    }

    /** Takes over what an event shows, unless a later event was here first. */
    void learn(ProjectSnapshot snapshot, Instant at) {
        if (!at.isBefore(toldAt)) {
            toldAt = at;
            take(snapshot);
        }
    }

    private void take(ProjectSnapshot snapshot) {
        name = snapshot.name();
        enterpriseName = snapshot.enterpriseName();
        uscc = snapshot.uscc();
        contactEmail = snapshot.contactEmail();
        division = Division.of(snapshot.division());
        industry = snapshot.industry();
        park = snapshot.park();
        plannedStart = snapshot.plannedStart();
        plannedEnd = snapshot.plannedEnd();
    }

    /** The department responsible for it (责任单位): the county's office, or the city's when the project has no county. */
    public Office responsibleOffice() {
        return Office.responsibleFor(division);
    }

    public ProjectId id() {
        return new ProjectId(id);
    }

    public String name() {
        return name;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public String uscc() {
        return uscc;
    }

    /** Where the enterprise is written to. */
    public String contactEmail() {
        return contactEmail;
    }

    public Division division() {
        return division;
    }

    /** GB/T 4754 section and division; null for one of which nothing was told since it is kept. */
    public @Nullable String industry() {
        return industry;
    }

    /** Its park by name, when it lies in one. */
    public @Nullable String park() {
        return park;
    }

    /** First day of construction. */
    public LocalDate plannedStart() {
        return plannedStart;
    }

    /** Planned last day. */
    public LocalDate plannedEnd() {
        return plannedEnd;
    }
}
