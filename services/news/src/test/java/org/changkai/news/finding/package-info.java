/** Tests of the package of this name, without Spring. */
@NullMarked
package org.changkai.news.finding;

import org.jspecify.annotations.NullMarked;
