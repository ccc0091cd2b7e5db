/** What is known of an enterprise from elsewhere: support received, serious findings. */
@NullMarked
package org.fourthousand.registry.enterprise;

import org.jspecify.annotations.NullMarked;
