package org.fourthousand.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.fourthousand.local.failure.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {

    @TempDir
    private Path folder;

    @Test
    void aDiskWithRoomIsAccepted() {
        assertThatCode(() -> FreeSpace.require(folder, 1)).doesNotThrowAnyException();
    }

    @Test
    void aFullDiskIsRefusedSayingHowMuchIsNeeded() {
        var failure = catchThrowableOfType(SuiteFailure.class, () -> FreeSpace.require(folder, Long.MAX_VALUE));

        assertThat(failure.what()).contains("is full", "needed").contains(folder.toString());
        assertThat(failure.remedy()).contains("FOURTHOUSAND_STATE");
    }
}
