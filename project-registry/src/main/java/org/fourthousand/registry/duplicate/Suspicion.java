package org.fourthousand.registry.duplicate;

import org.fourthousand.registry.application.ProjectId;

/**
 * A project that stands between another and the library, because they are or may be one.
 *
 * @param other the project that has precedence
 * @param similarity 0 to 100
 * @param decidedSame whether an officer has decided that they are one; else nobody has decided yet
 */
public record Suspicion(ProjectId other, int similarity, boolean decidedSame) {}
