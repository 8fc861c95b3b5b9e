/** Texts from elsewhere as blocks: what is pasted from web pages and Word, and .docx files. */
@NullMarked
package org.changkai.news.intake;

import org.jspecify.annotations.NullMarked;
