/** The API console: Swagger UI over the one contract, logging in through Keycloak. */
@NullMarked
package org.fourthousand.gateway.console;

import org.jspecify.annotations.NullMarked;
