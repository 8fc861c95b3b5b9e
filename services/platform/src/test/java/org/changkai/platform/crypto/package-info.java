/** Tests of the package of the same name. */
@NullMarked
package org.changkai.platform.crypto;

import org.jspecify.annotations.NullMarked;
