/** How JSON is read: a value of another type is a mistake that its sender hears of, not one that is guessed right. */
@NullMarked
package org.changkai.platform.json;

import org.jspecify.annotations.NullMarked;
