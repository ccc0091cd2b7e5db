/** Scoresheets offline, with good and with bad files. */
@NullMarked
package org.fourthousand.review.workbook;

import org.jspecify.annotations.NullMarked;
