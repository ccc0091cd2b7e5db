@NullMarked
package org.fourthousand.funding.amendment;

import org.jspecify.annotations.NullMarked;
