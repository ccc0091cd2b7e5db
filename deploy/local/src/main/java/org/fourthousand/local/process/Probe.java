package org.fourthousand.local.process;

/** Asks whether a process is ready for work. Answers soon, and false for every trouble. */
@FunctionalInterface
public interface Probe {

    /** Whether it is ready now. */
    boolean ready();
}
