/** Conflicts of interest (回避): what keeps an expert from scoring a project, looked at when panels are drawn and again when scores come in. */
@NullMarked
package org.fourthousand.review.conflict;

import org.jspecify.annotations.NullMarked;
