/** Scoresheets (评分表): filled by the expert drawn for a project, locked on submission, sealed until the ranking. */
@NullMarked
package org.fourthousand.review.scoring;

import org.jspecify.annotations.NullMarked;
