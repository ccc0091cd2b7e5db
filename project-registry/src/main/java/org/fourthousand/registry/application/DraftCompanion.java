package org.fourthousand.registry.application;

/** What another feature keeps with a draft and takes along when it becomes a project; every bean of this type is asked. */
public interface DraftCompanion {

    /**
     * Takes it along, in the transaction in which the draft becomes the project or its correction; what it throws keeps the
     * draft a draft.
     */
    void moveTo(DraftId draft, Project project);
}
