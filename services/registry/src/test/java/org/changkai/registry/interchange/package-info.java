/** Tests of what others read. */
@NullMarked
package org.changkai.registry.interchange;

import org.jspecify.annotations.NullMarked;
