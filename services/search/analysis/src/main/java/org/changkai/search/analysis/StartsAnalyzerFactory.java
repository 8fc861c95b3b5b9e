package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Starts;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The text from each character on, for what a person begins to type. */
@NamedComponent("changkai_starts")
public class StartsAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new CutAnalyzer(Starts.AS_CHARACTERS);
    }
}
