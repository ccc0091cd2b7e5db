/** The four services and the gateway as processes. */
@NullMarked
package org.fourthousand.local.application;

import org.jspecify.annotations.NullMarked;
