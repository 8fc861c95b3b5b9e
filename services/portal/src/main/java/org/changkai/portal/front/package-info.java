/** The order of the front page and of each section's page, made by hand in the newsroom. */
@NullMarked
package org.changkai.portal.front;

import org.jspecify.annotations.NullMarked;
