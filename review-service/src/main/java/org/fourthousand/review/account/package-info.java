/** Experts' accounts at the identity provider: opened when they join the pool, locked when they leave. */
@NullMarked
package org.fourthousand.review.account;

import org.jspecify.annotations.NullMarked;
