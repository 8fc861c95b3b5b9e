package org.changkai.news.print;

import java.io.IOException;

/** Sets an issue in type. */
public interface Printer {

    /**
     * The pages as a PDF, always the same bytes for the same issue.
     *
     * @throws FontMissingException if this machine lacks a typeface
     */
    byte[] print(Issue issue, Pictures pictures) throws IOException;
}
