package org.fourthousand.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fourthousand.bench.funding.FundingLedger;
import org.fourthousand.bench.registry.RegistryExport;
import org.fourthousand.bench.registry.RegistryIntake;
import org.fourthousand.bench.registry.RegistrySearch;
import org.fourthousand.bench.review.ReviewDraw;
import org.fourthousand.bench.review.ReviewScoring;
import org.fourthousand.bench.review.ReviewSelection;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.failure.SuiteFailure;

/** The command behind {@code deploy/bench/run}: runs the benchmarks that are named, or all of them. */
public final class Bench {

    private static final String KEEP = "--keep";

    private Bench() {}

    /** Arguments: {@code --keep}, names of benchmarks. */
    public static void main(String[] arguments) throws Exception {
        var asked = new ArrayList<>(Arrays.asList(arguments));
        var keep = asked.remove(KEEP);
        var all = all();
        var unknown = asked.stream().filter(name -> !all.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no benchmark " + String.join(", ", unknown) + ". There are: "
                    + String.join(", ", all.keySet()));
            System.exit(2);
        }
        List<Benchmark> chosen = asked.isEmpty()
                ? List.copyOf(all.values())
                : asked.stream().map(all::get).toList();
        try (var world = World.open(keep)) {
            for (var benchmark : chosen) {
                world.say("— " + benchmark.name());
                benchmark.run(world, figure -> System.out.println(figure.line()));
            }
        } catch (SuiteFailure failed) {
            System.err.println("✗ " + failed.what());
            System.err.println("  " + failed.remedy());
            System.exit(1);
        }
    }

    private static Map<String, Benchmark> all() {
        var all = new LinkedHashMap<String, Benchmark>();
        Stream.of(
                        new RegistryIntake(),
                        new RegistrySearch(),
                        new RegistryExport(),
                        new ReviewDraw(),
                        new ReviewSelection(),
                        new ReviewScoring(),
                        new FundingLedger())
                .forEach(benchmark -> all.put(benchmark.name(), benchmark));
        return all;
    }
}
