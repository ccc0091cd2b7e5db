package org.fourthousand.registry.application;

import org.jspecify.annotations.Nullable;

/** A line of a list in the form. People know it by what it is about, not by its position, which moves when lines are added. */
interface FormLine {

    /** What the line is about: a year, a kind, a name; null when that is not filled in yet. */
    @Nullable
    Object about();
}
