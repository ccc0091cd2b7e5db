/** The money of the Four Thousand Projects: nothing is paid that was not budgeted, awarded, evidenced and signed by three people. */
@NullMarked
package org.fourthousand.funding;

import org.jspecify.annotations.NullMarked;
