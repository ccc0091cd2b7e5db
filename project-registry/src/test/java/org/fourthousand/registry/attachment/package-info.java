@NullMarked
package org.fourthousand.registry.attachment;

import org.jspecify.annotations.NullMarked;
