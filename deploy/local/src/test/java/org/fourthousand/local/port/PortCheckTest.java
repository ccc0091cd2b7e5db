package org.fourthousand.local.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.fourthousand.local.failure.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

    private final Ports ports = Ports.free();

    @Test
    void freePortsAreNotRefused() {
        assertThatCode(() -> PortCheck.refuseTaken(List.of(Port.values()), ports))
                .doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(ports.of(Port.KEYCLOAK), 1, Ports.loopback())) {
            var failure = catchThrowableOfType(
                    SuiteFailure.class, () -> PortCheck.refuseTaken(List.of(Port.GATEWAY, Port.KEYCLOAK), ports));

            assertThat(failure.what()).startsWith("Port " + taken.getLocalPort() + " (keycloak) is in use");
            assertThat(failure.remedy()).contains("FOURTHOUSAND_PORT_KEYCLOAK=");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoHoldsTheTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(ports.of(Port.SMTP), 1, Ports.loopback())) {
            assertThat(PortOwner.of(taken.getLocalPort()))
                    .contains("java (pid " + ProcessHandle.current().pid() + ")");
        }
    }
}
