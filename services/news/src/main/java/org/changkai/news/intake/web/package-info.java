/** Texts from elsewhere, over HTTP. */
@NullMarked
package org.changkai.news.intake.web;

import org.jspecify.annotations.NullMarked;
