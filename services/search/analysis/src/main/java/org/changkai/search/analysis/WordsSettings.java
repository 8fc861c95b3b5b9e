package org.changkai.search.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** Settings of {@link WordsAnalyzerFactory} and {@link WordsTokenizerFactory}. */
@AnalysisSettings
public interface WordsSettings {

    /** The name of the dictionary. */
    @StringSetting(path = "dictionary", defaultValue = "names")
    String dictionary();
}
