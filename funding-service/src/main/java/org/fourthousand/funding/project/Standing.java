package org.fourthousand.funding.project;

/** Where a project stands in the library, as the registry told last. */
public enum Standing {
    APPLIED,
    IN_LIBRARY,
    SUSPENDED,
    EXITED
}
