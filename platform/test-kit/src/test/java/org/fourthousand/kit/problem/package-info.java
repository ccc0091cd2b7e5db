@NullMarked
package org.fourthousand.kit.problem;

import org.jspecify.annotations.NullMarked;
