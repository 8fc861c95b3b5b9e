package org.changkai.news.version;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text where a reader does: Chinese into words by ICU's dictionary, Latin words and figures whole, signs one by
 * one. Joined again the pieces are the text.
 */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        var cut = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        cut.setText(text);
        var words = new ArrayList<String>();
        var start = cut.first();
        for (var end = cut.next(); end != BreakIterator.DONE; end = cut.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
