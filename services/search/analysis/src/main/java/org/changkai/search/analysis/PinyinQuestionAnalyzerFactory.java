package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Pinyin;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** As {@code changkai_pinyin}, and what was typed as pinyin cut by the syllable. */
@NamedComponent("changkai_pinyin_question")
public class PinyinQuestionAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new CutAnalyzer(Pinyin.OF_QUESTIONS);
    }
}
