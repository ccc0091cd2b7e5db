/** The service as a whole: its contract, its house rules, and what the tests of all features stand on. */
@NullMarked
package org.fourthousand.notification;

import org.jspecify.annotations.NullMarked;
