package org.changkai.search.analysis.text;

import java.util.List;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/**
 * Cuts what lies between the words of the dictionary into ordinary words, by Lucene's hidden Markov model for Chinese
 * and its dictionary of simplified characters.
 */
final class Segmenter {

    /** A longer piece is cut into such pieces: the model weighs all paths through one at once. */
    private static final int PIECE = 256;

    private final HHMMSegmenter model = new HHMMSegmenter();

    /** Words of a stretch of a Chinese run that has no word of the dictionary in it. */
    void cut(Run run, int from, int to, List<Token> tokens) {
        for (int start = from; start < to; ) {
            var end = Math.min(to, start + PIECE);
            if (end < to && Character.isLowSurrogate(run.text().charAt(end))) {
                end--;
            }
            piece(run, start, end, tokens);
            start = end;
        }
    }

    private void piece(Run run, int from, int to, List<Token> tokens) {
        var words = model.process(run.text().substring(from, to));
        // The first and the last stand for the borders of the sentence.
        for (SegToken word : words.subList(1, words.size() - 1)) {
            var start = from + word.startOffset;
            var end = from + word.endOffset;
            tokens.add(new Token(run.text().substring(start, end), run.start() + start, run.start() + end));
        }
    }
}
