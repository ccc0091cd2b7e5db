package org.fourthousand.registry.eligibility;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A park the table does not know is pointed out and does not keep a project out: the table is not complete. */
@QuarkusTest
class UnknownParkTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anUnknownParkIsAWarningAndTheProjectEnters() {
        var id = Desk.formChecked(uscc, Forms.with("park", "无名工业园"));

        Desk.registry()
                .get("/" + id + "/eligibility")
                .body("admissible", equalTo(true))
                .body("findings.reason", contains("PARK_UNKNOWN"))
                .body("findings.weight", contains("WARNS"))
                .body("findings.clause", contains("三.1"));
        Desk.registry().enter(id).statusCode(200).body("stage", equalTo("IN_LIBRARY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"株洲高新区", "株洲高新技术产业开发区", "郴州出口加工区", "湖南益阳高新技术产业园区", "邵东经济开发区"})
    void aKnownParkIsFoundUnderAnyOfItsNames(String park) {
        var id = Desk.enterprise(uscc).register(Forms.with("park", park));

        Desk.enterprise(uscc).get("/" + id + "/eligibility").body("findings", hasSize(0));
    }
}
