@NullMarked
package org.fourthousand.kit.policy;

import org.jspecify.annotations.NullMarked;
