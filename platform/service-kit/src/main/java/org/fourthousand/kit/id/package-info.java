/** Identities: UUIDv7, sortable by time. */
@NullMarked
package org.fourthousand.kit.id;

import org.jspecify.annotations.NullMarked;
