package org.fourthousand.registry.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fourthousand.kit.value.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @Test
    void aChineseNameIsOfferedToEveryBrowser() {
        assertThat(new FileName("节能 审查.pdf").disposition())
                .isEqualTo(
                        "attachment; filename=\"__ __.pdf\"; filename*=UTF-8''%E8%8A%82%E8%83%BD%20%E5%AE%A1%E6%9F%A5.pdf");
        assertThat(new FileName("100% (a'b);c.pdf").disposition())
                .isEqualTo("attachment; filename=\"100_ (a'b);c.pdf\"; filename*=UTF-8''100%25%20%28a%27b%29%3Bc.pdf");
    }

    @Test
    void theEndingIsWhatFollowsTheLastDot() {
        assertThat(new FileName(" 报告.v2.PDF ").ending()).isEqualTo("pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "pdf",
                ".pdf",
                "a.",
                "../../etc/passwd.pdf",
                "a\\b.pdf",
                "a\u0000.pdf",
                "a\r\nSet-Cookie: x.pdf",
                "\u202Efdp.exe.pdf",
                "a\".pdf",
                "C:a.pdf",
                "..pdf"
            })
    void whatIsNoFilesNameIsRefused(String text) {
        assertThatThrownBy(() -> new FileName(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aNameIsAtMostTwoHundredCharacters() {
        assertThat(new FileName("x".repeat(196) + ".pdf").text()).hasSize(200);
        assertThatThrownBy(() -> new FileName("x".repeat(197) + ".pdf")).isInstanceOf(InvalidValue.class);
    }
}
