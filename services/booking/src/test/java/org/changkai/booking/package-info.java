@NullMarked
package org.changkai.booking;

import org.jspecify.annotations.NullMarked;
