package org.changkai.portal.newsroom;

import java.util.List;

/**
 * Something that a proofreader should look at; it points and never changes.
 *
 * @param pointer to the field or block, e.g. {@code /body/blocks/3/text}
 * @param start first character, in the text that is pointed at
 * @param end the character after the last
 * @param instead what is proposed; empty if nothing is
 */
public record Finding(
        String code, String message, String pointer, int start, int end, String excerpt, String instead, String note) {

    /** All of them, in reading order. */
    public record Findings(List<Finding> items) {}

    /** The field it is in. */
    public String field() {
        return Pointers.field(pointer);
    }

    /** Which block of the body, from 1; 0 if it is in none. */
    public int block() {
        return Pointers.block(pointer);
    }
}
