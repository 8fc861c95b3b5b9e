package org.changkai.search.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aNameIsAlsoKnownWithoutWhatOnlySaysItsKind() {
        assertThat(Names.exact(List.of("哈力拜村委会"))).contains("哈力拜村委会", "哈力拜");
        assertThat(Names.exact(List.of("團結社區居委會"))).contains("团结社区居委会", "团结社区", "团结");
        assertThat(Names.exact(List.of("新村"))).containsExactly("新村");
    }

    @Test
    void signsSpacesAndControlCharactersDoNotMakeAnotherName() {
        assertThat(Names.compact(" 乌 海·市\u0000（Ａ） ")).isEqualTo("乌海市a");
    }

    @Test
    void aNameSoundsAsEachOfItsReadings() {
        assertThat(Names.sounds(List.of("乌海市"))).contains("wuhaishi", "wuhai");
        assertThat(Names.sounds(List.of("重庆路"))).contains("chongqinglu", "zhongqinglu");
        assertThat(Names.sounds(List.of("Улаанхад", "字".repeat(30)))).isEmpty();
        assertThat(Names.sounds(List.of("行".repeat(20)))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void lettersThatDifferInTheirGlyphsOnlyAreTheSame() {
        assertThat(Names.compact("ᠬᠡᠦ᠋ᠬᠡᠳ")).isEqualTo(Names.compact("ᠬᠡᠦᠬᠡᠳ"));
    }

    @Test
    void aNameIsSpelledInItsUsualReading() {
        assertThat(Names.pinyin("乌海市")).isEqualTo("wuhaishi");
        assertThat(Names.initials("乌海市A")).isEqualTo("whsa");
    }
}
