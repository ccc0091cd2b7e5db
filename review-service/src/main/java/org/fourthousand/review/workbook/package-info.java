/** Scoresheets as a workbook that experts fill without a connection. */
@NullMarked
package org.fourthousand.review.workbook;

import org.jspecify.annotations.NullMarked;
