/** From the last sign-off to the reader: publishing now or at a time, correcting, withdrawing. */
@NullMarked
package org.changkai.news.publication;

import org.jspecify.annotations.NullMarked;
