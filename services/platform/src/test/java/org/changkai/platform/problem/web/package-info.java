/** Tests of the package of the same name. */
@NullMarked
package org.changkai.platform.problem.web;

import org.jspecify.annotations.NullMarked;
