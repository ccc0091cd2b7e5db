package org.fourthousand.funding.project;

/** Told inside this service, in the transaction that recorded it: there is new progress or an acceptance of a project. */
public record EvidenceArrived(ProjectId project) {}
