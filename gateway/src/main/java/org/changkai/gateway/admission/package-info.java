/** A crowd at the door: each service is given only as much at a time as it can do, and who asked least goes first. */
@NullMarked
package org.changkai.gateway.admission;

import org.jspecify.annotations.NullMarked;
