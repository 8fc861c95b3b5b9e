/** Tests of organizations and links. */
@NullMarked
package org.changkai.registry.organization;

import org.jspecify.annotations.NullMarked;
