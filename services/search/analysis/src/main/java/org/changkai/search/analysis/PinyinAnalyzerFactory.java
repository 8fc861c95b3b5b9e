package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Pinyin;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Each character in all its readings. */
@NamedComponent("changkai_pinyin")
public class PinyinAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new CutAnalyzer(Pinyin.OF_TEXTS);
    }
}
