package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @ValueSource(strings = {"农技员讲解埋藤要领", "11月4日，江砚 摄", "㐀𠮷野家", "联通", "José 在窗口", "Ænima"})
    void utf8AndGb18030AreToldApart(String text) {
        assertThat(Chinese.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        if (!text.equals("Ænima")) {
            assertThat(Chinese.decode(text.getBytes(GB18030))).isEqualTo(text);
        }
    }

    @Test
    void chineseThatHappensToBeUtf8OfAnotherScriptIsStillChinese() {
        var both = 0;
        for (var first = 0xb0; first <= 0xd7; first++) {
            for (var second = 0xa1; second <= 0xbf; second++) {
                var word = new byte[] {(byte) first, (byte) second, (byte) (first >= 0xc2 ? first : 0xc4), (byte) 0xa3};
                var text = new String(word, GBK);
                both += new String(word, StandardCharsets.UTF_8).contains("\ufffd") ? 0 : 1;
                assertThat(Chinese.decode(word)).isEqualTo(text);
            }
        }
        assertThat(both).as("words that are valid UTF-8 too").isGreaterThan(500);
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() {
        var text = "图说：冬日";
        assertThat(Chinese.utf16(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
        assertThat(Chinese.utf16(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        assertThat(Chinese.utf16(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
    }
}
