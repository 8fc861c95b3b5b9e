package org.changkai.search.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.changkai.search.analysis.text.Words;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** As the analyzer of the same name, for analyzers that an index puts together itself. */
@NamedComponent("changkai_words")
public class WordsTokenizerFactory implements TokenizerFactory {

    private final String dictionary;

    @Inject
    public WordsTokenizerFactory(WordsSettings settings) {
        dictionary = settings.dictionary();
    }

    @Override
    public Tokenizer create() {
        return new CutTokenizer(new Words(() -> Dictionaries.named(dictionary)));
    }
}
