/** What is still to be indexed, and which indexes there are. */
@NullMarked
package org.changkai.search.index.jdbc;

import org.jspecify.annotations.NullMarked;
