package org.changkai.search.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.LongSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** Settings of {@link DictionaryAnalyzerFactory}. */
@AnalysisSettings
public interface DictionarySettings {

    /** The name under which {@code changkai_words} finds it. */
    @StringSetting(path = "name", defaultValue = "names")
    String name();

    /** A later version replaces an earlier one. */
    @LongSetting(path = "version", defaultValue = 0)
    long version();

    /** One word a line. */
    @StringSetting(path = "words", defaultValue = "")
    String words();
}
