package org.changkai.portal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final List<String> FOUND = List.of("一篇关于门的报道", "老街的一盏灯亮了", "社区里的老街坊", "老街的一盏灯");

    @Test
    void theHeadlineThatWasTypedComesFirstThenThoseThatHaveItThenThoseThatHaveAPartOfIt() {
        assertThat(chosen("老街的一盏灯")).containsExactly("老街的一盏灯", "老街的一盏灯亮了");
        assertThat(chosen("老街灯会")).containsExactly("老街的一盏灯亮了", "社区里的老街坊", "老街的一盏灯");
    }

    @Test
    void whatHasNoTwoCharactersInARowOfItWasNotMeant() {
        assertThat(chosen("根本没有这则xyz")).isEmpty();
        assertThat(chosen("关 门")).as("two characters apart").isEmpty();
    }

    @Test
    void aSentenceSharesMoreThanOnePairButEachWordOfSeveralMayShareOne() {
        assertThat(chosen("根本没有这一盏xyz")).isEmpty();
        assertThat(chosen("这里的一盏灯")).containsExactly("老街的一盏灯亮了", "老街的一盏灯");
        assertThat(chosen("没有、老街 xyz")).containsExactly("老街的一盏灯亮了", "社区里的老街坊", "老街的一盏灯");
    }

    @Test
    void oneCharacterAloneIsEnoughWhereOneWasTyped() {
        assertThat(chosen("门")).containsExactly("一篇关于门的报道");
        assertThat(chosen("𠮷")).as("one that takes two chars").isEmpty();
    }

    @Test
    void whatSearchFindsForPinyinStays() {
        assertThat(chosen("laojie")).isEqualTo(FOUND);
    }

    private static List<String> chosen(String words) {
        return new Wording(words).choose(FOUND, Function.identity());
    }
}
