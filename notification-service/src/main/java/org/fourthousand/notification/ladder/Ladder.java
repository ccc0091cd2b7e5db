package org.fourthousand.notification.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.CalendarExhausted;
import org.fourthousand.kit.value.InvalidValue;

/**
 * What is done how many working days from a last day, as one version of a policy parameter says: {@code -3:URGE 1:UP 6:UP}.
 * After an outage only the last rung missed is told; those before it are recorded as passed, so that nobody gets three
 * letters about one matter in one morning.
 *
 * @param parameterId the version of the parameter
 * @param rungs from the earliest to the latest
 */
public record Ladder<A extends Enum<A>>(UUID parameterId, List<Rung<A>> rungs) {

    /**
     * One rung.
     *
     * @param workingDays from the last day: negative before it, never 0
     */
    public record Rung<A extends Enum<A>>(int workingDays, A action) {}

    /** @throws InvalidValue when there is no rung or they do not rise */
    public Ladder {
        rungs = List.copyOf(rungs);
        var days = rungs.stream().map(Rung::workingDays).toList();
        if (days.isEmpty()
                || days.contains(0)
                || !days.equals(days.stream().distinct().sorted().toList())) {
            throw new InvalidValue("阶梯须由早到晚,不含第0日:" + days, "The rungs of a ladder rise and leave out day 0: " + days);
        }
    }

    /**
     * Reads a parameter.
     *
     * @throws InvalidValue when it is no ladder of these actions
     */
    public static <A extends Enum<A>> Ladder<A> of(PolicyValue parameter, Class<A> actions) {
        try {
            return new Ladder<>(
                    parameter.id(),
                    Stream.of(parameter.value().strip().split("\\s+", -1))
                            .map(rung -> rung.split(":", 2))
                            .map(rung -> new Rung<>(Integer.parseInt(rung[0]), Enum.valueOf(actions, rung[1])))
                            .toList());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new InvalidValue(
                    "参数 %s 不是阶梯:%s".formatted(parameter.name(), parameter.value()),
                    "The parameter %s is no ladder: %s".formatted(parameter.name(), parameter.value()));
        }
    }

    /**
     * How many rungs are reached on a day.
     *
     * @throws CalendarExhausted when the calendar does not know the day: nobody is told by a guess
     */
    public int reached(LocalDate lastDay, LocalDate today) {
        WorkingDayClock.requireKnown(today);
        return Math.toIntExact(IntStream.range(0, rungs.size())
                .filter(place -> !dayOf(place, lastDay).isAfter(today))
                .count());
    }

    /**
     * The day of a rung. One beyond the known calendar gives the first unknown day: then it is looked at, and refused
     * until the calendar is known.
     *
     * @param place from 0
     */
    public LocalDate dayOf(int place, LocalDate lastDay) {
        try {
            return WorkingDayClock.from(lastDay, rungs.get(place).workingDays());
        } catch (CalendarExhausted unknown) {
            return WorkingDayClock.firstUnknownDay();
        }
    }
}
