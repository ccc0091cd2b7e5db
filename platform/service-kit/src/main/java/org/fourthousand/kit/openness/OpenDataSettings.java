package org.fourthousand.kit.openness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Who publishes, and under which licence; the office's own choice. */
@ConfigMapping(prefix = "fourthousand.open-data")
public interface OpenDataSettings {

    /** The office that publishes. */
    @WithDefault("湖南省“四千工程”项目库")
    String publisher();

    /** Canonical address of the licence. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI license();

    /**
     * What precedes the ids of our projects in OC4IDS so that they are unique in the world. The default is registered with
     * nobody: an office that publishes asks the OC4IDS helpdesk for a prefix of its own (docs/open-data.md).
     */
    @WithDefault("oc4ids-hn4000")
    String oc4idsPrefix();
}
