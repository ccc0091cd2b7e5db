package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Text;

/** Writes down each step of a project, in the transaction of the step: the row, its history, the event. */
@ApplicationScoped
public class ProjectJournal {

    private static final String TYPE = "project";

    private final Projects projects;
    private final History history;
    private final Outbox outbox;

    ProjectJournal(Projects projects, History history, Outbox outbox) {
        this.projects = projects;
        this.history = history;
        this.outbox = outbox;
    }

    /** A step that other services need not know of; {@code from} is empty for the first. */
    public void record(Project project, String from, Text why) {
        projects.flush();
        var words = why.zh().equals(why.en()) ? why.zh() : why.zh() + " / " + why.en();
        history.append(TYPE, project.id().value(), from, project.stage().name(), words);
    }

    /** A step with the event that tells of it. */
    public void record(Project project, ProjectStage from, Text why, RegistryEvent event) {
        record(project, from.name(), why);
        outbox.append(event);
    }
}
