package org.changkai.news.print.pdf;

import java.nio.file.Path;

/**
 * Files of the typefaces, TrueType or collections of them; of a collection the first face is taken.
 *
 * @param text for running text, a Song face
 * @param head for headlines, a Hei face
 */
public record Typefaces(Path text, Path head) {}
