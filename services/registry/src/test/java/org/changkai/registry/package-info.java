/** Tests of the whole registry. */
@NullMarked
package org.changkai.registry;

import org.jspecify.annotations.NullMarked;
