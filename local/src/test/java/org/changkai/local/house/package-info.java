/** The rules of the house that no compiler knows, for all modules at once. */
@NullMarked
package org.changkai.local.house;

import org.jspecify.annotations.NullMarked;
