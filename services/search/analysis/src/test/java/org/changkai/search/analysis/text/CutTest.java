package org.changkai.search.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CutTest {

    private static List<String> terms(Cut cut, String text) {
        return cut.cut(text).stream().map(Token::term).toList();
    }

    @Test
    void aNameOfTheDictionaryIsOneWordAndTheRestIsCutInOrdinaryWords() {
        var words = new Words(() -> new Dictionary(Set.of("哈力拜", "土默特左旗", "土默特")));

        assertThat(terms(words, "土默特左旗哈力拜的村民")).containsExactly("土默特左旗", "哈力拜", "的", "村民");
        assertThat(terms(words, "老人在活动室学习书法")).containsExactly("老人", "在", "活动室", "学习", "书法");
    }

    @Test
    void aTextWithoutPunctuationIsCutPieceByPieceAndNothingIsLost() {
        var text = "党群服务中心".repeat(500) + "𠮷";

        assertThat(String.join("", terms(new Words(() -> Dictionary.EMPTY), text)))
                .isEqualTo(text);
    }

    @Test
    void traditionalCharactersAndFullWidthLettersAreLookedUpInTheirPlainForm() {
        assertThat(terms(Grams.BIGRAMS, "黨群服務中心　ＡＢ１２")).containsExactly("党群", "群服", "服务", "务中", "中心", "ab12");
    }

    @Test
    void aSingleCharacterStaysFindableAmongPairs() {
        assertThat(terms(Grams.BIGRAMS, "旗")).containsExactly("旗");
        assertThat(terms(Grams.CHARACTERS, "15分钟")).containsExactly("15", "分", "钟");
    }

    @Test
    void offsetsPointAtTheTextAsItWasWritten() {
        var tokens = Grams.BIGRAMS.cut("在𠮷林 OK");

        assertThat(tokens).containsExactly(new Token("在𠮷", 0, 3), new Token("𠮷林", 1, 4), new Token("ok", 5, 7));
    }

    @Test
    void mongolianSuffixesAreSplitFromTheStemAndVariantFormsAreDropped() {
        var stem = "ᠮᠣᠩᠭᠣᠯ";

        assertThat(terms(Grams.BIGRAMS, stem + "\u202F\u1836\u1822\u1828"))
                .startsWith(stem)
                .hasSize(2);
        assertThat(terms(Grams.BIGRAMS, stem + "\u180E\u1820")).containsExactly(stem, "\u1820");
        assertThat(terms(new Words(() -> Dictionary.EMPTY), stem + "\u180E\u1820"))
                .containsExactly(stem, "\u1820");
        assertThat(terms(Grams.BIGRAMS, "ᠮᠣᠩ\u180Bᠭᠣᠯ")).containsExactly(stem);
    }

    @Test
    void aCharacterWithSeveralReadingsIsFoundByEach() {
        assertThat(Pinyin.OF_TEXTS.cut("重庆"))
                .containsExactly(new Token("zhong", 0, 1, 1), new Token("chong", 0, 1, 0), new Token("qing", 1, 2, 1));
    }

    @Test
    void pinyinIsCutBySyllablesOnlyInQuestions() {
        assertThat(terms(Pinyin.OF_QUESTIONS, "dangqunfuwu")).containsExactly("dang", "qun", "fu", "wu");
        assertThat(terms(Pinyin.OF_QUESTIONS, "wifi")).containsExactly("wifi");
        assertThat(terms(Pinyin.OF_TEXTS, "dangqun")).containsExactly("dangqun");
    }

    @Test
    void whatAPersonBeginsToTypeStartsAtAnyCharacter() {
        assertThat(terms(Starts.AS_INITIALS, "党群中心")).containsExactly("dqzx", "qzx", "zx", "x");
        assertThat(terms(Starts.AS_PINYIN, "乌海市")).containsExactly("wuhaishi", "haishi", "shi");
        assertThat(terms(Starts.AS_CHARACTERS, "乌海 A1")).containsExactly("乌海a1", "海a1", "a1");
    }
}
