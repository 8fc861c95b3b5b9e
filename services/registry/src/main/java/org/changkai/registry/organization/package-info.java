/** Organizations in their tree and the dated links between them. */
@NullMarked
package org.changkai.registry.organization;

import org.jspecify.annotations.NullMarked;
