/** What this service knows of projects from the events of the other services. */
@NullMarked
package org.fourthousand.funding.project;

import org.jspecify.annotations.NullMarked;
