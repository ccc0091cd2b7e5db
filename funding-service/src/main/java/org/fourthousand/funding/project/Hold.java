package org.fourthousand.funding.project;

/**
 * An open serious notice: payments of its project wait until it is closed.
 *
 * @param number the notice's number (立项号)
 * @param matter what is wrong
 */
public record Hold(String number, String matter) {}
