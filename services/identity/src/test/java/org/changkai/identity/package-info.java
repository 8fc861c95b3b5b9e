/** Tests of identity as a whole. */
@NullMarked
package org.changkai.identity;

import org.jspecify.annotations.NullMarked;
