package org.changkai.news.print;

import java.io.IOException;

/** This machine has no typeface to set the paper in. */
public final class FontMissingException extends IOException {

    public FontMissingException(String file) {
        super("There is no typeface at " + file);
    }
}
