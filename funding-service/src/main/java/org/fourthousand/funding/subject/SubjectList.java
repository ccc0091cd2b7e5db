package org.fourthousand.funding.subject;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The subjects of a year.
 *
 * @param year budget year
 * @param sources documents they come from, in the order of the codes
 * @param subjects by code
 */
@Schema(name = "BudgetSubjectList")
public record SubjectList(int year, List<String> sources, List<Subject> subjects) {}
