/** Organizations, their tree and their links, as far as pages show them. */
@NullMarked
package org.changkai.portal.organization;

import org.jspecify.annotations.NullMarked;
