/** What the suite on one machine consists of: its parts, its folders, its ports. */
@NullMarked
package org.changkai.local.stack;

import org.jspecify.annotations.NullMarked;
