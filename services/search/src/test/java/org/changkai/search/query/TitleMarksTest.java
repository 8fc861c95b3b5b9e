package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleMarksTest {

    private static String typed(String question, String title) {
        return TitleMarks.asTyped(List.of(question)).marked(title);
    }

    private static String heard(String question, String title) {
        return TitleMarks.bySound(List.of(question)).marked(title);
    }

    @Test
    void whatWasTypedIsMarkedAndNothingElse() {
        assertThat(typed("团结社区", "团结社区党群服务中心")).isEqualTo("<mark>团结社区</mark>党群服务中心");
        assertThat(typed("海勃湾 法律", "海勃湾区法律咨询")).isEqualTo("<mark>海勃湾</mark>区<mark>法律</mark>咨询");
        assertThat(typed("法律援助", "社区的法制宣传")).isEqualTo("社区的法制宣传");
        assertThat(typed("烏海", "乌海市")).isEqualTo("<mark>乌海</mark>市");
    }

    @Test
    void pinyinMarksTheCharactersThatSoundLikeIt() {
        assertThat(heard("halibai", "哈力拜村委会")).isEqualTo("<mark>哈力拜</mark>村委会");
        assertThat(heard("哈利拜", "哈力拜村委会")).isEqualTo("<mark>哈力拜</mark>村委会");
        assertThat(heard("chongqing", "在重庆路")).isEqualTo("在<mark>重庆</mark>路");
    }

    @Test
    void initialsMarkTheCharactersThatBeginWithThem() {
        assertThat(heard("hbwq", "海勃湾区民政局")).isEqualTo("<mark>海勃湾区</mark>民政局");
        assertThat(heard("hbjd 海勃湾", "海勃湾区海北街道")).isEqualTo("<mark>海勃湾</mark>区<mark>海北街道</mark>");
        assertThat(heard("hbwq", "海南区民政局")).isEqualTo("海南区民政局");
    }

    @Test
    void whatIsHalfTypedMarksWhatItMayBecome() {
        assertThat(typed("海北jie", "海勃湾区海北街道")).isEqualTo("海勃湾区<mark>海北街</mark>道");
        assertThat(heard("海bo", "海勃湾区")).isEqualTo("<mark>海勃</mark>湾区");
        assertThat(heard("xinhuajd", "新华街道党群服务中心")).isEqualTo("<mark>新华街道</mark>党群服务中心");
        assertThat(heard("xinhuajd", "新华社区")).isEqualTo("新华社区");
    }

    @Test
    void syllablesThatWereTypedApartMarkAStretchAndNoLoneCharacter() {
        assertThat(heard("hai bo wan", "海勃湾区")).isEqualTo("<mark>海勃湾</mark>区");
        assertThat(heard("hai bo wan", "晚上七点，教室亮灯")).isEqualTo("晚上七点，教室亮灯");
        assertThat(heard("xin hua", "孩子们画的社区")).isEqualTo("孩子们画的社区");
    }

    @Test
    void theSameCharactersAreMarkedBeforeThoseThatSoundAlike() {
        assertThat(heard("海北", "海勃湾区海北街道")).isEqualTo("海勃湾区<mark>海北</mark>街道");
    }

    @Test
    void aSlipInASyllableMarksTheCharacterThatWasMeant() {
        assertThat(heard("hongsan", "红山区")).isEqualTo("<mark>红山</mark>区");
        assertThat(heard("wuhia", "乌海市")).isEqualTo("<mark>乌海</mark>市");
    }

    @Test
    void swappedCharactersAreMarkedWhereTheyStand() {
        assertThat(typed("哈拜力", "哈力拜村委会")).isEqualTo("<mark>哈力拜</mark>村委会");
    }

    @Test
    void theTitleIsEscaped() {
        assertThat(typed("社区", "<b>社区&")).isEqualTo("&lt;b&gt;<mark>社区</mark>&amp;");
    }
}
