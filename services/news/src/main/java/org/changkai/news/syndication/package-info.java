/** The paper for machines: feeds, site maps and ninjs, all made of what is published. */
@NullMarked
package org.changkai.news.syndication;

import org.jspecify.annotations.NullMarked;
