/** A stand-in for the neighbours, in the shapes of their contracts. */
@NullMarked
package org.changkai.portal.stand;

import org.jspecify.annotations.NullMarked;
