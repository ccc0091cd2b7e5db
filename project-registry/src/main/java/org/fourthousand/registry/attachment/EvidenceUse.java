package org.fourthousand.registry.attachment;

import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;

/** Something that rests on files of a project, which then stay; every bean of this type is asked before one is removed. */
public interface EvidenceUse {

    /** Whether it rests on this file. */
    boolean restsOn(ProjectId project, UUID attachment);
}
