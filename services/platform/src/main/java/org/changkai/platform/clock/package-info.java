/** The one source of time: a clock in Asia/Shanghai that every use case is handed. */
@NullMarked
package org.changkai.platform.clock;

import org.jspecify.annotations.NullMarked;
