/** Staff sign-in and tokens. */
@NullMarked
package org.changkai.identity;

import org.jspecify.annotations.NullMarked;
