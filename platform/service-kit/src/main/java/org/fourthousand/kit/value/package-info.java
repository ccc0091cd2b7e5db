/**
 * The words the domain is written in: money, credit codes, project codes, divisions, industries, working days; each type carries its own rules
 * and refuses what the standard behind it refuses.
 */
@NullMarked
package org.fourthousand.kit.value;

import org.jspecify.annotations.NullMarked;
