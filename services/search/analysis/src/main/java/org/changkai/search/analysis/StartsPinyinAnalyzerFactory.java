package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Starts;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The text in pinyin from each character on. */
@NamedComponent("changkai_starts_pinyin")
public class StartsPinyinAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new CutAnalyzer(Starts.AS_PINYIN);
    }
}
