/** Whether points lie in the county in which they are said to be, and what is wrong with those that do not. */
@NullMarked
package org.changkai.registry.placement;

import org.jspecify.annotations.NullMarked;
