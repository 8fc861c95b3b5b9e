/** Every failure in the one error shape. */
@NullMarked
package org.changkai.gateway.error;

import org.jspecify.annotations.NullMarked;
