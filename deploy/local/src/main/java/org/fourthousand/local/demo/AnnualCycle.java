package org.fourthousand.local.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.fourthousand.local.client.GatewayClient;
import org.fourthousand.local.progress.Progress;
import org.fourthousand.local.suite.Suite;

/**
 * One annual cycle (每年遴选、滚动实施, clause 五.1): from application to the closed supervision notice, on the real list, through
 * the gateway, each step as the role that takes it. The suite must be fresh and in the demo profile.
 */
public final class AnnualCycle {

    private static final List<Stage> STAGES = List.of(
            new RecordingContacts(),
            new Applying(),
            new Recommending(),
            new EnteringLibrary(),
            new FindingDuplicate(),
            new OpeningRound(),
            new Scoring(),
            new Selecting(),
            new Publishing(),
            new Awarding(),
            new PayingFirstInstalment(),
            new FollowingUp(),
            new PayingSecondInstalment(),
            new RollingOver(),
            new CheckingInvariants());

    private final Cycle cycle;
    private final InstantSource time;

    private AnnualCycle(Cycle cycle, InstantSource time) {
        this.cycle = cycle;
        this.time = time;
    }

    /** The cycle over a running suite. */
    public static AnnualCycle over(Suite suite, InstantSource time) {
        var gateway = new GatewayClient(suite.gateway(), suite.issuer(), suite.realm(), time);
        var projects = ProjectList.read(suite.realm().file().resolveSibling("demo-enterprises.csv"));
        return new AnnualCycle(new Cycle(gateway, suite.clock(), suite.mail(), new Bank(suite.bank()), projects), time);
    }

    /** Notes that a service died while a stage ran: mails it was sending may come again. */
    public void died() {
        cycle.died();
    }

    /** How many stages there are. */
    public static int stages() {
        return STAGES.size();
    }

    /** What a stage is about. */
    public static String title(int stage) {
        return STAGES.get(stage).title();
    }

    /**
     * Carries all projects through one stage; stages go in order.
     *
     * @return what came of it, in one line
     */
    public String run(int stage) {
        return STAGES.get(stage).run(cycle);
    }

    /**
     * Runs all stages, telling each as it ends, and reports.
     *
     * @return the report, one page
     */
    public String run(Progress progress) {
        var start = time.instant();
        for (int stage = 0; stage < stages(); stage++) {
            progress.say("… %s (%s)".formatted(title(stage), cycle.today()));
            progress.say("  " + run(stage));
        }
        return new Report(cycle).text(Duration.between(start, time.instant()));
    }
}
