package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Starts;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The text in initials from each character on. */
@NamedComponent("changkai_starts_initials")
public class StartsInitialsAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new CutAnalyzer(Starts.AS_INITIALS);
    }
}
