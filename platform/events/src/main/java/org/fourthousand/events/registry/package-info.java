/** Facts about projects and their progress, told by project-registry. */
@NullMarked
package org.fourthousand.events.registry;

import org.jspecify.annotations.NullMarked;
