@NullMarked
package org.fourthousand.funding.openness;

import org.jspecify.annotations.NullMarked;
