package org.fourthousand.bench;

import java.util.function.Consumer;
import org.fourthousand.bench.world.World;

/** A benchmark. It starts what it needs of the world, and says each figure as soon as it has it. */
public interface Benchmark {

    /** Its name on the command line, as the design gives it. */
    String name();

    /** Measures. */
    void run(World world, Consumer<Figure> figures) throws Exception;
}
