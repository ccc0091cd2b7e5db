/** Reference data of the decision: industries, poles, parks, clusters, divisions, as effective-dated tables with their source. */
@NullMarked
package org.fourthousand.registry.reference;

import org.jspecify.annotations.NullMarked;
