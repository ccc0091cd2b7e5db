/** The review service through its own API, and the words its tests speak in. */
@NullMarked
package org.fourthousand.review;

import org.jspecify.annotations.NullMarked;
