package org.fourthousand.bench.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.world.ResidentMemory;
import org.fourthousand.bench.world.RunningService;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.suite.Part;

/** A review-service over an empty database of its own, and what the review office does there, over HTTP. */
final class Office implements AutoCloseable {

    static final String API = "/api/review/v1/";

    /** The criteria of clause 六.2 with their weights, percent. */
    private static final Map<String, Integer> RUBRIC = Map.of(
            "RESOURCE_CONSUMPTION", 12,
            "ENVIRONMENTAL_DAMAGE", 12,
            "ECOLOGICAL_BENEFIT", 12,
            "OVERCAPACITY", 12,
            "TECH_INNOVATION", 12,
            "WORK_SAFETY", 12,
            "QUALITY_AND_EFFICIENCY", 14,
            "STRUCTURE", 14);

    private static final String FUND = "BENCH_FUND";
    private static final int SCORING_WORKING_DAYS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENTER = """
            insert into library_project (project_id, name, uscc, enterprise_name, division, industry, fund, total_investment,
                requested_amount, library_date, entered, standing, standing_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, date '2025-03-01', true, 'IN_LIBRARY', now())
            """;

    private final World world;
    private final String database;
    private final RunningService service;
    private final Wire officer;

    private Office(World world, String database) throws SQLException, IOException {
        this.world = world;
        this.database = database;
        try (var connection = world.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database); // a round can be drawn only once
        }
        this.service = world.service(Part.REVIEW, database);
        this.officer = new Wire(service.port(), world.tokens().of("review-officer-1", "review-officer", Map.of()));
    }

    static Office open(World world, String database) throws SQLException, IOException {
        return new Office(world, database);
    }

    Connection superuser() throws SQLException {
        return world.superuser(database);
    }

    String database() {
        return database;
    }

    int port() {
        return service.port();
    }

    /** A complete sheet with the same points everywhere. */
    static String sheet(String points) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "marks",
                RUBRIC.keySet().stream()
                        .map(criterion ->
                                Map.of("criterion", criterion, "score", points, "reason", "现场核实 " + criterion))
                        .toList()));
    }

    /** A round over a crowd that has been opened; each expert scores at most so many projects. */
    UUID opened(Crowd crowd, int load, Limits limits) throws SQLException, IOException {
        world.say("  %,d projects enter the library, %,d experts the pool"
                .formatted(crowd.projects().size(), crowd.experts().size()));
        enter(crowd.projects());
        for (var expert : crowd.experts()) {
            join(expert);
        }
        var plan = new HashMap<String, Object>();
        plan.put("year", LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());
        plan.put("fund", FUND);
        plan.put("budget", Limits.yuan(limits.budget()));
        plan.put("maxProjectsPerExpert", load);
        plan.put("scoringWorkingDays", SCORING_WORKING_DAYS);
        plan.put(
                "rubric",
                RUBRIC.entrySet().stream()
                        .map(each -> Map.of("criterion", each.getKey(), "weight", each.getValue()))
                        .toList());
        plan.put("quotas", limits.limits().stream().map(Limits.Limit::json).toList());
        var round = UUID.fromString(
                post("rounds", JSON.writeValueAsString(plan)).path("id").asText());
        post("rounds/" + round + "/opening", "");
        return round;
    }

    private void enter(List<Crowd.Project> projects) throws SQLException {
        try (var connection = superuser();
                var insert = connection.prepareStatement(ENTER)) {
            connection.setAutoCommit(false);
            for (var project : projects) {
                var number = 0;
                for (var value : List.of(
                        project.id(),
                        "装备生产线项目 " + project.id(),
                        project.uscc(),
                        "装备有限公司 " + project.uscc(),
                        project.county().code(),
                        project.industry().code(),
                        FUND,
                        java.math.BigDecimal.valueOf(project.fen() * 6, 2),
                        java.math.BigDecimal.valueOf(project.fen(), 2))) {
                    insert.setObject(++number, value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        settle();
    }

    private void join(Crowd.Expert expert) throws IOException {
        post(
                "experts",
                JSON.writeValueAsString(Map.of(
                        "id",
                        expert.id(),
                        "name",
                        "专家 " + expert.id(),
                        "email",
                        expert.id() + "@experts.example.org",
                        "title",
                        "研究员",
                        "fields",
                        expert.fields(),
                        "holdings",
                        expert.holdings())));
    }

    /** Statistics as they would be on a database that was not filled a second ago. */
    void settle() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Asks for work in the background and waits for it. */
    Job done(String path) throws IOException, InterruptedException {
        Thread.sleep(IDLE);
        try (var memory = ResidentMemory.of(service.handle())) {
            var cpu = cpuSeconds();
            var began = System.nanoTime();
            var job = post(path, "");
            while (job.path("finishedAt").isMissingNode()
                    || job.path("finishedAt").isNull()) {
                Thread.sleep(BETWEEN_LOOKS);
                job = get("jobs/" + job.path("id").asText());
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            return new Job(seconds, cpuSeconds() - cpu, memory.riseMebibytes(), Job.resultOf(job));
        }
    }

    /** Processor time of the service so far, all threads together. */
    private double cpuSeconds() {
        return service.handle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Takes a step that answers at once; seconds it took. */
    double step(String path) throws IOException {
        var began = System.nanoTime();
        post(path, "");
        return (System.nanoTime() - began) / 1e9;
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(officer.get(API + path).required().body());
    }

    private JsonNode post(String path, String body) throws IOException {
        return JSON.readTree(officer.post(API + path, UUID.randomUUID().toString(), body)
                .required()
                .body());
    }

    /** A connection of an expert. */
    Wire expert(String id) throws IOException {
        return new Wire(service.port(), world.tokens().of(id, "expert", Map.of("expert_id", id)));
    }

    /** Sizes that are measured, ascending. */
    static int[] sizes() {
        return Stream.of(System.getProperty("bench.sizes", "1000,3000,10000").split(","))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
    }

    @Override
    public void close() throws IOException {
        officer.close();
        service.close();
    }
}
