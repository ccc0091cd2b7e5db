/** The same project under another name, enterprise or year: found by what it is made of, decided by an officer. */
@NullMarked
package org.fourthousand.registry.duplicate;

import org.jspecify.annotations.NullMarked;
