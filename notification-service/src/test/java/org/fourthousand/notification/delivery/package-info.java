/** Delivery held against a real SMTP server that is down, refuses, or hears the same mail twice. */
@NullMarked
package org.fourthousand.notification.delivery;

import org.jspecify.annotations.NullMarked;
