/** The chain of signatures: county, city, form check; returned once for correction. */
@NullMarked
package org.fourthousand.registry.recommendation;

import org.jspecify.annotations.NullMarked;
