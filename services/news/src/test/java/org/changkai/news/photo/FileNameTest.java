package org.changkai.news.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            葡萄园_0417.jpg, 葡萄园_0417.jpg
            C:\\照片\\埋藤.jpg, 埋藤.jpg
            ../../etc/passwd, passwd
            /var/lib/a.jpg, a.jpg
            """)
    void aNameIsKeptWithoutItsFolders(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void whatCannotBeReadOrTurnsTheReadingRoundIsLeftOut() {
        assertThat(FileName.of("a\u0000b\r\nc\u2028.jpg")).isEqualTo("abc.jpg");
        assertThat(FileName.of("photo\u202egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileName.of("\ufeff照\ufffd片\ud800.jpg")).isEqualTo("照片.jpg");
        assertThat(FileName.of("cafe\u0301.jpg")).as("as one types it").isEqualTo("caf\u00e9.jpg");
    }

    @Test
    void aLongNameIsCutBetweenLettersAndANameOfNothingIsNone() {
        assertThat(FileName.of("\ud840\udc00".repeat(300))).isEqualTo("\ud840\udc00".repeat(255));
        for (var nothing : new String[] {null, "", "  ", ".", "..", "folder/", "\u202e"}) {
            assertThat(FileName.of(nothing)).isNull();
        }
    }
}
