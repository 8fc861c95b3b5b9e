/** The citizen's own appointments, found again by telephone. */
@NullMarked
package org.changkai.portal.phone.web;

import org.jspecify.annotations.NullMarked;
