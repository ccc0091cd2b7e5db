package org.fourthousand.local.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.fourthousand.local.failure.SuiteFailure;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void everyPortHasItsUsualNumberWhenTheEnvironmentIsSilent() {
        var ports = Ports.fromEnvironment(Map.of());

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.address(Port.POSTGRES)).isEqualTo("127.0.0.1:15432");
    }

    @Test
    void aVariableMovesItsPortAndNoOther() {
        var ports = Ports.fromEnvironment(Map.of("FOURTHOUSAND_PORT_GATEWAY", "18080"));

        assertThat(ports.http(Port.GATEWAY)).hasToString("http://127.0.0.1:18080");
        assertThat(ports.of(Port.REGISTRY)).isEqualTo(8081);
    }

    @Test
    void whatIsNoPortNumberIsRefusedByItsVariablesName() {
        for (var written : new String[] {"eighty", "0", "65536", "-1"}) {
            assertThatExceptionOfType(SuiteFailure.class)
                    .isThrownBy(() -> Ports.fromEnvironment(Map.of("FOURTHOUSAND_PORT_SMTP", written)))
                    .withMessage("FOURTHOUSAND_PORT_SMTP=" + written + " is no port number.");
        }
    }

    @Test
    void twoPortsCannotShareANumber() {
        assertThatExceptionOfType(SuiteFailure.class)
                .isThrownBy(() -> Ports.fromEnvironment(Map.of("FOURTHOUSAND_PORT_REVIEW", "8081")))
                .withMessageContaining("FOURTHOUSAND_PORT_REGISTRY")
                .withMessageContaining("FOURTHOUSAND_PORT_REVIEW");
    }

    @Test
    void freePortsAreAllDifferentAndAllFree() {
        var ports = Ports.free();

        assertThat(ports.asMap().values()).doesNotHaveDuplicates().allMatch(PortCheck::free);
    }
}
