package org.fourthousand.funding.openness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whose money it is, as open data names it; the office's own choice. */
@ConfigMapping(prefix = "fourthousand.funder")
public interface FunderSettings {

    /**
     * Identifier of the finance office in the world, such as its scheme and social credit code. The default is nobody's: an
     * office that publishes sets its own before the first publication (docs/open-data.md).
     */
    @WithDefault("hn4000-finance-office")
    String id();

    /** Its name. */
    @WithDefault("湖南省财政厅")
    String name();
}
