package org.fourthousand.registry.exchange;

import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.registry.search.SearchFilter;

/**
 * An export that was begun.
 *
 * @param caller who exports
 * @param projects how many were found when it began
 */
record Export(UUID id, Caller caller, SearchFilter filter, SheetFormat format, long projects) {}
