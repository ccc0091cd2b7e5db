package org.fourthousand.registry.application;

import org.fourthousand.kit.problem.Text;

/** A value of the form that people call by an official name rather than by its code. */
public interface Worded {

    /** What it is called. */
    Text words();
}
