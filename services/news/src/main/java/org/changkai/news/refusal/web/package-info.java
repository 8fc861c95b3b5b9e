/** Puts refusals into problem documents. */
@NullMarked
package org.changkai.news.refusal.web;

import org.jspecify.annotations.NullMarked;
