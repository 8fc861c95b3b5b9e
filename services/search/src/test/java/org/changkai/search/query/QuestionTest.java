package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void aLongQuestionIsCutAndControlCharactersAreTakenOut() {
        assertThat(question("字".repeat(2000)).text()).hasSize(120);
        assertThat(question("乌\u0000海\u0007").text()).isEqualTo("乌 海");
        assertThat(question(" \t。").isEmpty()).isTrue();
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf() {
        assertThat(question("字".repeat(119) + "𠮷祥").text()).isEqualTo("字".repeat(119));
        assertThat(question("字".repeat(118) + "𠮷祥").text()).isEqualTo("字".repeat(118) + "𠮷");
    }

    @Test
    void aNameIsShortInCharactersAndMayBeLongInPinyin() {
        assertThat(question("团结社区党群服务中心").isName()).isTrue();
        assertThat(question("tuanjieshequdangqunfuwuzhongxin").isName()).isTrue();
        assertThat(question("战国无双三是由哪两个公司合作开发的游戏").isName()).isFalse();
    }

    @Test
    void whatIsAskedInWordsIsNoNameHoweverShort() {
        assertThat(question("低保怎么办").isName()).isFalse();
        assertThat(question("清崇陵在什麼地方").isName()).isFalse();
        assertThat(question("几点开门？").isName()).isFalse();
        assertThat(question("周六能办社保吗").isName()).isFalse();
        assertThat(question("哪吒庙社区").isName()).isTrue();
    }

    @Test
    void thePartsBetweenSpacesAreLookedUpOneByOne() {
        assertThat(question("土默特左旗　哈力拜").parts()).containsExactly("土默特左旗", "哈力拜");
    }

    @Test
    void daysOfNoCalendarBecomeTheFirstAndTheLastThatEveryStoreCanWrite() {
        var asked = new Question(
                "", Set.of(), null, null, null, null, List.of(), null, LocalDate.MIN, LocalDate.MAX, 0, 20);
        assertThat(asked.from()).isEqualTo("1000-01-01");
        assertThat(asked.to()).isEqualTo("9998-12-31");
    }

    private static Question question(String text) {
        return new Question(text, Set.of(), null, null, null, null, List.of(), null, null, null, 0, 20);
    }
}
