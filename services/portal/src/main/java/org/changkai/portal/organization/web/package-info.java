/** An organization's own page. */
@NullMarked
package org.changkai.portal.organization.web;

import org.jspecify.annotations.NullMarked;
