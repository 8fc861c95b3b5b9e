package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Words;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Brings a dictionary to every node. Elasticsearch makes the analyzers of an index on each node that holds a copy of
 * it, so a small index with a copy on all nodes and an analyzer of this type carries the words there, through the
 * cluster's own state: no file, no network, no entitlement.
 */
@NamedComponent("changkai_dictionary")
public class DictionaryAnalyzerFactory implements AnalyzerFactory {

    private final String name;

    @Inject
    public DictionaryAnalyzerFactory(DictionarySettings settings) {
        name = settings.name();
        if (!settings.words().isEmpty()) {
            Dictionaries.renew(name, settings.version(), settings.words());
        }
    }

    @Override
    public Analyzer create() {
        return new CutAnalyzer(new Words(() -> Dictionaries.named(name)));
    }
}
