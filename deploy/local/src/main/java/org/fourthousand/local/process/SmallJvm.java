package org.fourthousand.local.process;

import java.util.ArrayList;
import java.util.List;

/** How the suite's Java processes are run: quick to start and small, for a machine with two cores. */
public final class SmallJvm {

    private SmallJvm() {}

    /**
     * The beginning of a command line: the launcher's own Java and the flags.
     *
     * @param heapMebibytes how far the heap may grow
     */
    public static List<String> command(int heapMebibytes) {
        return new ArrayList<>(List.of(
                Tool.java().toString(),
                "-Xms32m",
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }
}
