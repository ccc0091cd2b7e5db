package org.fourthousand.registry.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param place the last one's place in the index
 * @param key the value it was sorted by; null before the first page
 */
record Place(long place, @Nullable String key) {}
