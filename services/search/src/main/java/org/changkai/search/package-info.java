/** Search: finds what people mean, from names with typos to the words of a story. */
@NullMarked
package org.changkai.search;

import org.jspecify.annotations.NullMarked;
