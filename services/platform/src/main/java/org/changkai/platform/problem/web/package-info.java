/** Turns whatever a servlet service throws or refuses into a problem document. */
@NullMarked
package org.changkai.platform.problem.web;

import org.jspecify.annotations.NullMarked;
