/** The registry as a whole: its story, its contract, its house rules, its row-level security, bad input. */
@NullMarked
package org.fourthousand.registry;

import org.jspecify.annotations.NullMarked;
