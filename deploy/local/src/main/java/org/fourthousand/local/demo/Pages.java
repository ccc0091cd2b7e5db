package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fourthousand.local.client.GatewayClient;

/** Reads a whole list, page by page, as a client does. */
final class Pages {

    private static final int LARGEST = 200;

    private Pages() {}

    /** All items of a list; the path may carry a query. */
    static List<JsonNode> all(GatewayClient gateway, String account, String path) {
        var items = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        var query = path + separator + "limit=" + LARGEST;
        String after = "";
        while (true) {
            var page = gateway.get(account, query + after).body();
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("next")) {
                return items;
            }
            after = "&after=" + page.path("next").asText();
        }
    }
}
