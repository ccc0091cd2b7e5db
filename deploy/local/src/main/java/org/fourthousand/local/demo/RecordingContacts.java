package org.fourthousand.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The administrator records where the offices are written to. */
final class RecordingContacts implements Stage {

    private static final String PROVINCE = "430000";
    private static final List<String> PROVINCIAL = List.of(
            Account.REGISTRY_OFFICER,
            Account.REVIEW_OFFICER,
            Account.FINANCE_MAKER,
            Account.FINANCE_CHECKER,
            Account.FINANCE_RELEASER,
            Account.SUPERVISOR);

    @Override
    public String title() {
        return "The offices' addresses are recorded";
    }

    @Override
    public String run(Cycle cycle) {
        var offices = new ArrayList<String>();
        PROVINCIAL.forEach(role -> offices.add(role + "/" + PROVINCE));
        cycle.cases().stream()
                .map(Case::project)
                .flatMap(project -> project.hasCounty()
                        ? Stream.of("county-officer/" + project.county(), "city-officer/" + project.prefecture())
                        : Stream.of("city-officer/" + project.prefecture()))
                .distinct()
                .forEach(offices::add);
        Crowd.each(offices, office -> record(cycle, office));
        return offices.size() + " offices can be written to";
    }

    private static void record(Cycle cycle, String office) {
        cycle.gateway()
                .putNew(
                        Account.ADMINISTRATOR,
                        "/api/notification/v1/contacts/" + office,
                        Map.of("email", office.replace('/', '-') + "@offices.example", "name", office));
    }
}
