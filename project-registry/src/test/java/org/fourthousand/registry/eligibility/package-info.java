@NullMarked
package org.fourthousand.registry.eligibility;

import org.jspecify.annotations.NullMarked;
