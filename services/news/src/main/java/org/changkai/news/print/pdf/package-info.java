/** Newspaper pages in PDF: A3, five columns, with the fonts they are set in. */
@NullMarked
package org.changkai.news.print.pdf;

import org.jspecify.annotations.NullMarked;
