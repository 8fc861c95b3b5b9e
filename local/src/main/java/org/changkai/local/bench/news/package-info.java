/** What the newsroom's readers and editors wait for, with fifty thousand stories. */
@NullMarked
package org.changkai.local.bench.news;

import org.jspecify.annotations.NullMarked;
