package org.fourthousand.review.selection;

import org.fourthousand.review.choice.Terms;

/**
 * What a selection on a copy is to compute; the input of its job.
 *
 * @param name as it is listed
 * @param terms to choose under
 * @param seconds how long the search for the best choice may take
 */
record RunOrder(SelectionRun.Purpose purpose, String name, Terms terms, int seconds) {}
