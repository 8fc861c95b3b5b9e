/** Gives every service its settings out of {@code config-repo}. */
@NullMarked
package org.changkai.config;

import org.jspecify.annotations.NullMarked;
