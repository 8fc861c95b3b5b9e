package org.changkai.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.changkai.search.analysis.text.Cut;

/** An analyzer that does nothing but cut. */
final class CutAnalyzer extends Analyzer {

    private final Cut cut;

    CutAnalyzer(Cut cut) {
        this.cut = cut;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new CutTokenizer(cut));
    }
}
