/** Areas, organizations and centres, and the way to the nearest one: the service itself and its wiring. */
@NullMarked
package org.changkai.registry;

import org.jspecify.annotations.NullMarked;
