package org.fourthousand.local.demo;

/** One stage of the cycle. */
interface Stage {

    /** What happens in it, for the progress shown. */
    String title();

    /**
     * Carries all cases through it.
     *
     * @return what came of it, in one line
     * @throws RuntimeException when something did not go as it must
     */
    String run(Cycle cycle);
}
