package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Grams;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Single characters, whole words of other scripts. */
@NamedComponent("changkai_characters")
public class CharactersAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new CutAnalyzer(Grams.CHARACTERS);
    }
}
