package org.fourthousand.bench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fourthousand.bench.world.CreditCodes;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;

/**
 * A made-up library and pool, the same every time: five projects to an enterprise, most of them in few counties and
 * industries, as it is; experts who name two to four divisions of manufacturing, every tenth the whole section, and who
 * each have a tie to one enterprise in a hundred.
 */
record Crowd(List<Project> projects, List<Expert> experts) {

    private static final int PROJECTS_OF_AN_ENTERPRISE = 5;
    private static final int ENTERPRISES_FOR_A_TIE = 100;
    private static final List<Division> COUNTIES =
            Division.all().stream().filter(Division::isCounty).toList();
    private static final List<Industry> INDUSTRIES = Industry.all().stream()
            .filter(industry -> industry.section().equals("C"))
            .toList();

    /**
     * A project.
     *
     * @param fen what is asked for and what it would get, in fen
     */
    record Project(UUID id, String uscc, Division county, Industry industry, long fen) {}

    /**
     * An expert.
     *
     * @param fields sections and divisions of GB/T 4754
     * @param holdings social credit codes
     */
    record Expert(UUID id, List<String> fields, List<String> holdings) {}

    /** So many of each. */
    static Crowd of(int projects, int experts) {
        var random = new Random(projects);
        var enterprises = CreditCodes.some(Math.max(1, projects / PROJECTS_OF_AN_ENTERPRISE));
        List<Project> library = new ArrayList<>();
        for (int number = 0; number < projects; number++) {
            library.add(new Project(
                    id(random),
                    enterprises.get(number % enterprises.size()),
                    skewed(COUNTIES, random),
                    skewed(INDUSTRIES, random),
                    (50 + random.nextInt(4_900)) * 1_000_000L + random.nextInt(1_000_000)));
        }
        List<Expert> pool = new ArrayList<>();
        for (int number = 0; number < experts; number++) {
            pool.add(new Expert(
                    id(random),
                    number % 10 == 0
                            ? List.of("C")
                            : some(2 + random.nextInt(3), INDUSTRIES, random).stream()
                                    .map(Industry::code)
                                    .toList(),
                    some(enterprises.size() / ENTERPRISES_FOR_A_TIE, enterprises, random)));
        }
        return new Crowd(library, pool);
    }

    static List<Industry> industries() {
        return INDUSTRIES;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong() & ~0xf000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    }

    private static <T> List<T> some(int many, List<T> all, Random random) {
        return IntStream.range(0, many)
                .mapToObj(any -> all.get(random.nextInt(all.size())))
                .distinct()
                .toList();
    }

    private static <T> T skewed(List<T> all, Random random) {
        var at = (int) (Math.abs(random.nextGaussian()) * all.size() / 3);
        return all.get(Math.min(all.size() - 1, at));
    }
}
