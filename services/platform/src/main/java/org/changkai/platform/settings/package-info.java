/** Settings that follow the config server without a restart. */
@NullMarked
package org.changkai.platform.settings;

import org.jspecify.annotations.NullMarked;
