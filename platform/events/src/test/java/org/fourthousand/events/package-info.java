@NullMarked
package org.fourthousand.events;

import org.jspecify.annotations.NullMarked;
