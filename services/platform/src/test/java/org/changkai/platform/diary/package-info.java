/** A tiny service that exists only to test what platform gives to every service. */
@NullMarked
package org.changkai.platform.diary;

import org.jspecify.annotations.NullMarked;
