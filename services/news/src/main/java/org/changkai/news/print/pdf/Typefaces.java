package org.changkai.news.print.pdf;

import java.nio.file.Path;

/**
 * Files of the typefaces, TrueType or collections of them; of a collection the first face is taken.
 *
 * @param text for running text, a Song face
 * @param head for headlines, a Hei face
 * @param mongolian for traditional Mongolian; a machine may lack it
 */
public record Typefaces(Path text, Path head, Path mongolian) {}
