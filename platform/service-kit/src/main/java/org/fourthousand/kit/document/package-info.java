/** Official documents as PDF. */
@NullMarked
package org.fourthousand.kit.document;

import org.jspecify.annotations.NullMarked;
