package org.fourthousand.registry.application;

/**
 * A whole form in one {@code jsonb} column. The form itself is spread over the columns of its project, and so cannot be the
 * value of a single one.
 *
 * @param form the form
 */
record FormAsKept(Application form) {}
