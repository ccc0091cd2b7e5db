/** Benchmarks of project-registry: taking applications in, searching, exporting. */
@NullMarked
package org.fourthousand.bench.registry;

import org.jspecify.annotations.NullMarked;
