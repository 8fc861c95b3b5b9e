/** Tests of the load that measurements make. */
@NullMarked
package org.changkai.local.load;

import org.jspecify.annotations.NullMarked;
