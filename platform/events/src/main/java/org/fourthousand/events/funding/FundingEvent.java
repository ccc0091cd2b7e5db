package org.fourthousand.events.funding;

import java.util.UUID;
import org.fourthousand.events.DomainEvent;

/** A fact about the money of one project. */
public sealed interface FundingEvent extends DomainEvent
        permits AwardIssued,
                AwardAmended,
                InstalmentDue,
                DisbursementPaid,
                PaymentReturned,
                PayeeAccountChanged,
                RecoveryOrdered,
                Recovered,
                RepaymentOverdue,
                EnterpriseBlacklisted {

    /** The project the money is for. */
    UUID projectId();

    @Override
    default String key() {
        return projectId().toString();
    }
}
