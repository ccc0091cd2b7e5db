package org.fourthousand.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTreeTest {

    private final PathTree<String> tree = new PathTree<>();

    @Test
    void what_is_written_out_goes_before_what_is_not() {
        tree.put("/projects/{id}", "one");
        tree.put("/projects/statistics", "statistics");

        assertThat(tree.find("/projects/7")).contains("one");
        assertThat(tree.find("/projects/statistics")).contains("statistics");
    }

    @Test
    void a_dead_end_is_left_again() {
        tree.put("/projects/statistics/monthly", "monthly");
        tree.put("/projects/{id}/history", "history");

        assertThat(tree.find("/projects/statistics/history")).contains("history");
    }

    @Test
    void a_segment_may_be_partly_written_out() {
        tree.put("/rounds/{id}.csv", "table");

        assertThat(tree.find("/rounds/7.csv")).contains("table");
        assertThat(tree.find("/rounds/7")).isEmpty();
        assertThat(tree.find("/rounds/.csv")).isEmpty();
        assertThat(tree.find("/rounds/7xcsv")).isEmpty();
    }

    @Test
    void an_address_is_known_as_a_whole_or_not_at_all() {
        tree.put("/projects/{id}", "one");

        assertThat(tree.find("/projects")).isEmpty();
        assertThat(tree.find("/projects/")).isEmpty();
        assertThat(tree.find("/projects/7/8")).isEmpty();
        assertThat(tree.find("/projects/7/")).isEmpty();
    }
}
