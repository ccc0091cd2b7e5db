package org.fourthousand.review.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The scores of a round as numbers: projects and experts counted from 0, in the order of their ids, so that the order in
 * which sheets come changes nothing. Experts who share projects, directly or over others, form a group; only inside one can
 * they be compared.
 */
final class Panels {

    /** A score of the panel of one project. */
    record Seat(int expert, double points) {}

    private final List<UUID> projects;
    private final List<UUID> experts;
    private final List<List<Seat>> seats;
    private final int[] groupOfExpert;
    private final int groups;

    private Panels(List<UUID> projects, List<UUID> experts, List<List<Seat>> seats) {
        this.projects = projects;
        this.experts = experts;
        this.seats = seats;
        this.groupOfExpert = new int[experts.size()];
        this.groups = group();
    }

    static Panels of(List<Given> given) {
        var projects = given.stream()
                .map(Given::project)
                .distinct()
                .sorted(Panels::byText)
                .toList();
        var experts = given.stream()
                .map(Given::expert)
                .distinct()
                .sorted(Panels::byText)
                .toList();
        List<List<Seat>> seats = new ArrayList<>();
        projects.forEach(project -> seats.add(new ArrayList<>()));
        var projectAt = positions(projects);
        var expertAt = positions(experts);
        for (var each : given) {
            seats.get(projectAt.getOrDefault(each.project(), -1))
                    .add(new Seat(expertAt.getOrDefault(each.expert(), -1), each.points()));
        }
        seats.forEach(panel -> panel.sort(java.util.Comparator.comparingInt(Seat::expert)));
        return new Panels(projects, experts, seats);
    }

    private static int byText(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    private static java.util.Map<UUID, Integer> positions(List<UUID> ids) {
        var positions = new java.util.HashMap<UUID, Integer>();
        ids.forEach(id -> positions.put(id, positions.size()));
        return positions;
    }

    private int group() {
        List<List<Integer>> of = new ArrayList<>();
        experts.forEach(expert -> of.add(new ArrayList<>()));
        for (int project = 0; project < seats.size(); project++) {
            for (var seat : seats.get(project)) {
                of.get(seat.expert()).add(project);
            }
        }
        Arrays.fill(groupOfExpert, -1);
        int found = 0;
        for (int start = 0; start < experts.size(); start++) {
            if (groupOfExpert[start] < 0) {
                var open = new ArrayDeque<Integer>();
                open.add(start);
                groupOfExpert[start] = found;
                while (!open.isEmpty()) {
                    for (int project : of.get(open.remove())) {
                        for (var seat : seats.get(project)) {
                            if (groupOfExpert[seat.expert()] < 0) {
                                groupOfExpert[seat.expert()] = found;
                                open.add(seat.expert());
                            }
                        }
                    }
                }
                found++;
            }
        }
        return found;
    }

    List<UUID> projects() {
        return projects;
    }

    List<UUID> experts() {
        return experts;
    }

    /** The panel of a project, by expert. */
    List<Seat> panel(int project) {
        return seats.get(project);
    }

    List<List<Seat>> all() {
        return seats;
    }

    /** How many scores there are. */
    int size() {
        return seats.stream().mapToInt(List::size).sum();
    }

    /** How many groups of experts there are that share no project with one another. */
    int groups() {
        return groups;
    }

    int groupOf(int expert) {
        return groupOfExpert[expert];
    }
}
