package org.fourthousand.funding.ledger;

import org.fourthousand.funding.fund.FundCode;

/**
 * The book of a fund and year: what never mixes.
 *
 * @param fund special fund
 * @param year budget year
 */
public record Book(FundCode fund, int year) {}
