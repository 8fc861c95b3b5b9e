/** Newspaper pages are read back by PDFBox. */
@NullMarked
package org.changkai.news.print.pdf;

import org.jspecify.annotations.NullMarked;
