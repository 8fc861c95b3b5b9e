/** Tests of the package of the same name. */
@NullMarked
package org.changkai.platform.security;

import org.jspecify.annotations.NullMarked;
