/** The library (项目库) itself: entry, suspension, exit, acceptance, what the rounds and funds did, and its open data. */
@NullMarked
package org.fourthousand.registry.library;

import org.jspecify.annotations.NullMarked;
