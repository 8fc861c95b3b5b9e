package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Words;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The longest words of the dictionary, bigrams between them. */
@NamedComponent("changkai_words")
public class WordsAnalyzerFactory implements AnalyzerFactory {

    private final String dictionary;

    @Inject
    public WordsAnalyzerFactory(WordsSettings settings) {
        dictionary = settings.dictionary();
    }

    @Override
    public Analyzer create() {
        return new CutAnalyzer(new Words(() -> Dictionaries.named(dictionary)));
    }
}
