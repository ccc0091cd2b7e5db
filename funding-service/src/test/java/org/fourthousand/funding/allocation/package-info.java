@NullMarked
package org.fourthousand.funding.allocation;

import org.jspecify.annotations.NullMarked;
