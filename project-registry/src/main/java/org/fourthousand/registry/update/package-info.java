/** Changes of a project's facts after its entry (更新): asked for by its enterprise, decided by an officer. */
@NullMarked
package org.fourthousand.registry.update;

import org.jspecify.annotations.NullMarked;
