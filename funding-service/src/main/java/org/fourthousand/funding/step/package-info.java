/** State machines that cannot take an illegal step. */
@NullMarked
package org.fourthousand.funding.step;

import org.jspecify.annotations.NullMarked;
