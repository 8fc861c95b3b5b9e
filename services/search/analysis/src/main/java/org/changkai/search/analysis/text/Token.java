package org.changkai.search.analysis.text;

/**
 * A piece of a text.
 *
 * @param term what is looked up
 * @param start of the piece in the text, in chars
 * @param end exclusive
 * @param step to the position of the piece before it; 0: another form of the same piece
 */
public record Token(String term, int start, int end, int step) {

    Token(String term, int start, int end) {
        this(term, start, end, 1);
    }
}
