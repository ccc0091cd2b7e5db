/** What the registry told of projects, and the events that wait for a project they are about. */
@NullMarked
package org.fourthousand.notification.project;

import org.jspecify.annotations.NullMarked;
