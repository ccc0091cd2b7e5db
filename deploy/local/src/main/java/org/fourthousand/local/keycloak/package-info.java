/** Keycloak as a process: built once, with the suite's realm and its demo accounts. */
@NullMarked
package org.fourthousand.local.keycloak;

import org.jspecify.annotations.NullMarked;
