package org.fourthousand.registry.search;

import java.util.UUID;

/**
 * A project that was found.
 *
 * @param place its place in the index
 * @param key the value it is sorted by, as text
 */
record Hit(long place, UUID id, String key) {}
