/** Questions and answers: a literal pass, a pass by sound, and the two merged. */
@NullMarked
package org.changkai.search.query;

import org.jspecify.annotations.NullMarked;
