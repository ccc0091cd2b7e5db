@NullMarked
package org.fourthousand.registry.application;

import org.jspecify.annotations.NullMarked;
