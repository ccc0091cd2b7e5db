/** The published language of the suite: facts that one service tells the others, and the catalogue of their types and topics. */
@NullMarked
package org.fourthousand.events;

import org.jspecify.annotations.NullMarked;
