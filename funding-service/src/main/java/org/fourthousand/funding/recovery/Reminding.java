package org.fourthousand.funding.recovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.events.funding.RepaymentOverdue;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.jboss.logging.Logger;

/** Reminds of parts of repayment plans that are overdue, once and again every few days; no interest is asked for. */
@ApplicationScoped
public class Reminding {

    private static final Logger LOG = Logger.getLogger(Reminding.class);
    private static final int AT_ONCE = 100;

    /** The condition lets one of two instances remind. */
    private static final String REMINDED = """
            update repayment_part set reminded_on = :today
            where plan_id = :plan and number = :number and (reminded_on is null or reminded_on <= :before)
            """;

    private final CaseFile file;
    private final Awards awards;
    private final FundingParameters parameters;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Callers callers;
    private final Clock clock;

    Reminding(
            CaseFile file,
            Awards awards,
            FundingParameters parameters,
            Outbox outbox,
            EntityManager entities,
            Callers callers,
            Clock clock) {
        this.file = file;
        this.awards = awards;
        this.parameters = parameters;
        this.outbox = outbox;
        this.entities = entities;
        this.callers = callers;
        this.clock = clock;
    }

    @Scheduled(
            every = "{fourthousand.repayment-reminders.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void remind() {
        callers.runAs(Caller.system("repayment-reminders"), () -> {
            try {
                var reminded = AT_ONCE;
                while (reminded == AT_ONCE) {
                    reminded = QuarkusTransaction.requiringNew().call(this::remindOfSome);
                }
            } catch (Problem unreadable) {
                LOG.warnf("nobody is reminded: %s", unreadable.getMessage());
            }
        });
    }

    private int remindOfSome() {
        var today = LocalDate.now(clock);
        var before = today.minusDays(parameters.recoveryReminderDays().value());
        var overdue = file.overdue(today, before, AT_ONCE);
        overdue.forEach(each -> remind(each, today, before));
        return overdue.size();
    }

    private void remind(OverdueView overdue, LocalDate today, LocalDate before) {
        var isOurs = entities.createNativeQuery(REMINDED)
                        .setParameter("today", today)
                        .setParameter("plan", overdue.planId())
                        .setParameter("number", overdue.number())
                        .setParameter("before", before)
                        .executeUpdate()
                == 1;
        if (isOurs) {
            var enterprise = awards.findById(overdue.awardId()).beneficiary();
            outbox.append(new RepaymentOverdue(
                    overdue.projectId(),
                    overdue.awardId(),
                    overdue.recoveryId().value(),
                    overdue.number(),
                    overdue.owed().amount(),
                    overdue.uscc(),
                    enterprise.contactEmail(),
                    overdue.dueOn()));
        }
    }
}
