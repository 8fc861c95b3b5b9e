package org.changkai.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.changkai.search.analysis.text.Grams;
import org.changkai.search.analysis.text.Pinyin;
import org.changkai.search.analysis.text.Token;
import org.junit.jupiter.api.Test;

class CutAnalyzerTest {

    @Test
    void luceneIsGivenTheCutWithOffsetsAndPositions() throws IOException {
        assertThat(tokens(new CutAnalyzer(Grams.BIGRAMS), "党群 ABC"))
                .containsExactly(new Token("党群", 0, 2, 1), new Token("abc", 3, 6, 1));
    }

    @Test
    void readingsOfOneCharacterStandAtOnePosition() throws IOException {
        assertThat(tokens(new CutAnalyzer(Pinyin.OF_TEXTS), "重庆"))
                .containsExactly(new Token("zhong", 0, 1, 1), new Token("chong", 0, 1, 0), new Token("qing", 1, 2, 1));
    }

    @Test
    void anAnalyzerCutsOneTextAfterTheOther() throws IOException {
        var analyzer = new CutAnalyzer(Grams.CHARACTERS);

        assertThat(tokens(analyzer, "乌海")).hasSize(2);
        assertThat(tokens(analyzer, "")).isEmpty();
        assertThat(tokens(analyzer, "乌海市")).hasSize(3);
    }

    @Test
    void anOlderEditionDoesNotReplaceANewerOne() throws IOException {
        Dictionaries.renew("editions", 2, "哈力拜");
        Dictionaries.renew("editions", 1, "力拜村");

        var settings = (WordsSettings) () -> "editions";
        var words = tokens(new WordsAnalyzerFactory(settings).create(), "哈力拜村");
        assertThat(words).extracting(Token::term).containsExactly("哈力拜", "村");
    }

    private static List<Token> tokens(Analyzer analyzer, String text) throws IOException {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("field", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var offset = stream.getAttribute(OffsetAttribute.class);
            var step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(), offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
            }
            stream.end();
            assertThat(offset.endOffset()).isEqualTo(text.length());
        }
        return tokens;
    }
}
