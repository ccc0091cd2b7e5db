/** Starts the whole suite as processes of its own on this machine. */
@NullMarked
package org.fourthousand.local;

import org.jspecify.annotations.NullMarked;
