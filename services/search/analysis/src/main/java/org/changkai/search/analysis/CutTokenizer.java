package org.changkai.search.analysis;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.changkai.search.analysis.text.Cut;
import org.changkai.search.analysis.text.Token;

/** Gives the pieces of a cut to Lucene. The whole text is read at once: texts here are pages, not books. */
final class CutTokenizer extends Tokenizer {

    private final Cut cut;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Token> tokens = List.of();
    private int next;
    private int length;

    CutTokenizer(Cut cut) {
        this.cut = cut;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringWriter();
        length = (int) input.transferTo(text);
        tokens = cut.cut(text.getBuffer());
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == tokens.size()) {
            return false;
        }
        var token = tokens.get(next++);
        term.append(token.term());
        offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        step.setPositionIncrement(token.step());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
