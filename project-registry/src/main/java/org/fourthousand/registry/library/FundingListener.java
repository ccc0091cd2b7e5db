package org.fourthousand.registry.library;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.funding.PayeeAccountChanged;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.events.funding.RecoveryOrdered;
import org.fourthousand.events.funding.RepaymentOverdue;
import org.fourthousand.kit.inbox.Inbox;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.enterprise.Standings;
import org.fourthousand.registry.library.ServiceLogEntry.Kind;

/** Takes in what the funds did for a project: awarded, paid, taken back. */
@ApplicationScoped
public class FundingListener {

    private final Inbox inbox;
    private final Projects projects;
    private final ProjectJournal journal;
    private final Standings standings;
    private final ServiceLog log;

    FundingListener(Inbox inbox, Projects projects, ProjectJournal journal, Standings standings, ServiceLog log) {
        this.inbox = inbox;
        this.projects = projects;
        this.journal = journal;
        this.standings = standings;
        this.log = log;
    }

    /** One message of {@code funding.awards}. */
    @Incoming("funding-awards")
    @Blocking
    public void receiveAward(String message) {
        inbox.receive(message, FundingEvent.class, this::on);
    }

    /** One message of {@code funding.disbursements}. */
    @Incoming("funding-disbursements")
    @Blocking
    public void receiveDisbursement(String message) {
        inbox.receive(message, FundingEvent.class, this::on);
    }

    private void on(FundingEvent event) {
        switch (event) {
            case AwardIssued award -> awarded(award);
            case AwardAmended award -> amended(award);
            case DisbursementPaid paid ->
                write(
                        paid.projectId(),
                        Kind.PAYMENT,
                        Text.of("第 %s 期资金 %s 元已拨付", "instalment %s of %s yuan paid")
                                .with(paid.instalment(), new Yuan(paid.amount())));
            case PaymentReturned returned ->
                write(
                        returned.projectId(),
                        Kind.PAYMENT,
                        Text.of("第 %s 期资金被银行退回:%s", "instalment %s returned by the bank: %s")
                                .with(returned.instalment(), returned.reason()));
            case RecoveryOrdered ordered ->
                write(
                        ordered.projectId(),
                        Kind.PAYMENT,
                        Text.of("责令追回 %s 元:%s", "recovery of %s yuan ordered: %s")
                                .with(new Yuan(ordered.amount()), ordered.grounds()));
            case Recovered recovered ->
                write(
                        recovered.projectId(),
                        Kind.PAYMENT,
                        Text.of("已追回 %s 元", "%s yuan recovered").with(new Yuan(recovered.amount())));
            case EnterpriseBlacklisted listed -> standings.remember(listed);
            case InstalmentDue _, PayeeAccountChanged _, RepaymentOverdue _ -> {
                // the funds' own affair until it is paid
            }
        }
    }

    private void awarded(AwardIssued award) {
        var project = projects.get(new ProjectId(award.projectId()));
        var from = project.stage();
        var words = Text.of("%s 下达 %s 元", "awarded under %s: %s yuan")
                .with(award.documentNumber(), new Yuan(award.amount()));
        standings.remember(award);
        project.award();
        journal.record(project, from.name(), words);
        write(award.projectId(), Kind.AWARD, words);
    }

    private void amended(AwardAmended award) {
        standings.remember(award);
        var words = award.cancels()
                ? Text.of("%s 撤销下达:%s", "the award was cancelled under %s: %s")
                        .with(award.documentNumber(), award.reason())
                : Text.of("%s 下达金额由 %s 元调整为 %s 元", "under %s the award was changed from %s to %s yuan")
                        .with(award.documentNumber(), new Yuan(award.amountBefore()), new Yuan(award.amount()));
        if (award.cancels()) {
            var project = projects.get(new ProjectId(award.projectId()));
            var from = project.stage();
            project.loseAward();
            journal.record(project, from.name(), words);
        }
        write(award.projectId(), Kind.AWARD, words);
    }

    private void write(UUID project, Kind kind, Text words) {
        log.write(project, kind, words);
    }
}
