/** The commands of deploy/suite. */
@NullMarked
package org.fourthousand.local.command;

import org.jspecify.annotations.NullMarked;
