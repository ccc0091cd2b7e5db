/** How far the funds are used, what is promised and not yet paid, and when it will be. */
@NullMarked
package org.fourthousand.funding.report;

import org.jspecify.annotations.NullMarked;
