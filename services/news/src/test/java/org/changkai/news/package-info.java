/** The newsroom as its people use it. */
@NullMarked
package org.changkai.news;

import org.jspecify.annotations.NullMarked;
