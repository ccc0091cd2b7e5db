package org.fourthousand.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final String OLD = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";
    private static final String NEW = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String NUMBER = "6222020000001234567";
    private static final UUID ROW = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static final String SEALED_EARLIER =
            "016e6f6e63652d6f662d313262893f103dbfea538a8d419c122fd3c7fef7e279d20d0e62aeaa4e3a6dd98be4169581f6";

    private final Seal seal = seal(OLD);

    @Test
    void aSealOpensForItsOwnRowOnly() {
        var sealed = seal.seal(NUMBER, ROW);

        assertThat(seal.open(sealed, ROW)).isEqualTo(NUMBER);
        assertThat(seal.seal(NUMBER, ROW)).as("never twice the same").isNotEqualTo(sealed);
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasChangedOrNeverSealedDoesNotOpen() {
        var sealed = seal.seal(NUMBER, ROW);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, ROW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(NUMBER.getBytes(StandardCharsets.UTF_8), ROW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(new byte[0], ROW)).isInstanceOf(IllegalStateException.class);
    }

    /** Written by the version before keys had numbers; rows of that time must open for ever. */
    @Test
    void whatWasSealedBeforeKeysWereNumberedStillOpens() {
        var stored = HexFormat.of().parseHex(SEALED_EARLIER);

        assertThat(seal.open(stored, ROW)).isEqualTo(NUMBER);
        assertThat(seal("2:" + NEW + ", 1:" + OLD).open(stored, ROW)).isEqualTo(NUMBER);
    }

    @Test
    void theNewestKeySealsAndAllOpen() {
        var before = seal.seal(NUMBER, ROW);
        var rotated = seal("1:" + OLD + ",2:" + NEW);

        var after = rotated.seal(NUMBER, ROW);

        assertThat(before[0]).isEqualTo((byte) 1);
        assertThat(after[0]).isEqualTo((byte) 2);
        assertThat(rotated.open(before, ROW)).isEqualTo(NUMBER);
        assertThat(rotated.open(after, ROW)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> seal.open(after, ROW)).hasMessageContaining("not sealed with a key of this service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "c2hvcnQ=",
                "not base64!",
                OLD + "," + NEW,
                "1:" + OLD + ",1:" + NEW,
                "128:" + OLD,
                "0:" + OLD,
                "1:",
                OLD + ","
            })
    void badKeysAreRefusedWithoutBeingRepeated(String configured) {
        assertThatThrownBy(() -> SealKeys.of("the.property", Optional.of(configured)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the.property ")
                .hasMessageNotContaining(OLD);
    }

    @Test
    void withoutAKeyThereIsNoSeal() {
        assertThatThrownBy(() -> SealKeys.of("the.property", Optional.empty())).hasMessageContaining("is missing");
    }

    @Test
    void anAccountNumberIsWrittenAsAFingerprintAndPrintedMasked() throws Exception {
        var mapper =
                JsonMapper.builder().addModule(new AccountNumberModule(seal)).build();
        var number = mapper.readValue('"' + NUMBER + '"', AccountNumber.class);

        var written = mapper.readValue(mapper.writeValueAsString(number), String.class);

        assertThat(written).hasSize(64).isEqualTo(seal.fingerprint(NUMBER)).doesNotContain("4567");
        assertThat(number).hasToString("**** 4567");
        assertThat(seal.fingerprint(NUMBER)).isNotEqualTo(seal("2:" + NEW).fingerprint(NUMBER));
    }

    private static Seal seal(String keys) {
        return new Seal(SealKeys.of("the.property", Optional.of(keys)));
    }
}
