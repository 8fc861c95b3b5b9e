package org.changkai.news.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.news.Contents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalContentTest {

    @ParameterizedTest
    @ValueSource(ints = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x0b, 0xd800})
    void whatTurnsTheReadingRoundOrCannotBeReadIsNotPlain(int character) {
        assertThat(CanonicalContent.isPlainText(Contents.of("标题", with(character))))
                .isFalse();
        assertThat(CanonicalContent.isPlainText(Contents.of(with(character), "正文。")))
                .isFalse();
    }

    /** The traditional Mongolian script cannot be set without some of these. */
    @ParameterizedTest
    @ValueSource(ints = {'\n', '\t', 0x180b, 0x180c, 0x180d, 0x180e, 0x200c, 0x200d, 0x202f, 0x20b9f})
    void whatScriptsNeedIsPlain(int character) {
        assertThat(CanonicalContent.isPlainText(Contents.of("标题", with(character))))
                .isTrue();
    }

    private static String with(int character) {
        return "共" + Character.toString(character) + "12 人";
    }
}
