/** Tests of the config server on the real config-repo. */
@NullMarked
package org.changkai.config;

import org.jspecify.annotations.NullMarked;
