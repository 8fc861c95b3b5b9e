/** Asks registry for organizations. */
@NullMarked
package org.changkai.portal.organization.http;

import org.jspecify.annotations.NullMarked;
