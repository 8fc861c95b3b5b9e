/** What anybody may suggest to correct about a centre, and how staff decides on it. */
@NullMarked
package org.changkai.registry.correction;

import org.jspecify.annotations.NullMarked;
