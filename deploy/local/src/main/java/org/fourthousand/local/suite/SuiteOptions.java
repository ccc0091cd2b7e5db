package org.fourthousand.local.suite;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.state.StateFolder;

/**
 * What suite to start.
 *
 * @param layout where the programs are
 * @param state where the data is kept
 * @param ports where it listens
 * @param parts what is started, with everything these need
 * @param profile of the services
 * @param demoStart what time the services see at the very first start in the demo profile; without meaning in the other
 * @param fresh whether the data of earlier starts is given up
 * @param time real time
 */
public record SuiteOptions(
        Layout layout,
        Path state,
        Ports ports,
        Set<Part> parts,
        Profile profile,
        Instant demoStart,
        boolean fresh,
        InstantSource time) {

    public SuiteOptions {
        parts = Set.copyOf(Part.withNeeds(parts));
    }

    /** The whole suite of this repository in the prod profile; the environment may move its ports and its state. */
    public static SuiteOptions of(Layout layout, Map<String, String> environment, InstantSource time) {
        return new SuiteOptions(
                layout,
                StateFolder.place(layout.repository(), environment),
                Ports.fromEnvironment(environment),
                Part.all(),
                Profile.PROD,
                time.instant(),
                false,
                time);
    }

    /** The same in the demo profile, where the services' time begins at this instant and only the demo clock moves it. */
    public SuiteOptions demo(Instant start) {
        return new SuiteOptions(layout, state, ports, parts, Profile.DEMO, start, fresh, time);
    }

    /** The same with the data in another folder. */
    public SuiteOptions in(Path folder) {
        return new SuiteOptions(layout, folder, ports, parts, profile, demoStart, fresh, time);
    }

    /** The same on other ports. */
    public SuiteOptions on(Ports others) {
        return new SuiteOptions(layout, state, others, parts, profile, demoStart, fresh, time);
    }

    /** Only these parts and what they need. */
    public SuiteOptions with(Set<Part> chosen) {
        return new SuiteOptions(layout, state, ports, chosen, profile, demoStart, fresh, time);
    }

    /** The same, giving up the data of earlier starts or not. */
    public SuiteOptions fresh(boolean wanted) {
        return new SuiteOptions(layout, state, ports, parts, profile, demoStart, wanted, time);
    }
}
