/** Tests of the package of the same name. */
@NullMarked
package org.changkai.platform.page;

import org.jspecify.annotations.NullMarked;
