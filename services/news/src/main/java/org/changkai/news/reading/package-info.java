/** Answers kept ready for readers, and how all replicas forget them before a change is acknowledged. */
@NullMarked
package org.changkai.news.reading;

import org.jspecify.annotations.NullMarked;
