package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;

/**
 * By when an office must have acted (办理时限): so many working days after the day the application came to it, that day not
 * counted, by the parameter in force on that day.
 */
@ApplicationScoped
class TimeLimits {

    private final PolicyParameters parameters;

    TimeLimits(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** A due day, or why there is none. */
    sealed interface Due {
        /** The last day in time. */
        record On(LocalDate day) implements Due {}

        /** Nobody can say, and nobody guesses: the calendar of that year or the parameter is not recorded. */
        record Unknown(Text why) implements Due {}
    }

    /** When what came to this station on a day is due. Never throws: one row without a due day must not hide the others. */
    Due due(Station station, LocalDate cameOn) {
        try {
            var limit =
                    WorkingDays.of(parameters.on(station.timeLimit(), cameOn).integer());
            return new Due.On(WorkCalendar.shipped().plus(cameOn, limit, FirstDay.NOT_COUNTED));
        } catch (InvalidValue beyondCalendar) {
            return new Due.Unknown(Text.of(beyondCalendar.zh(), beyondCalendar.en()));
        } catch (Problem missing) {
            return new Due.Unknown(missing.detail());
        } catch (NumberFormatException noNumber) {
            return new Due.Unknown(Text.of("参数 %s 不是整数。", "The parameter %s is no whole number.")
                    .with(station.timeLimit()));
        }
    }
}
