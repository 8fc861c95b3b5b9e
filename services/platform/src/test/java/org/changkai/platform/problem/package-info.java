/** Tests of the package of the same name. */
@NullMarked
package org.changkai.platform.problem;

import org.jspecify.annotations.NullMarked;
