/** The registry office's pages. */
@NullMarked
package org.changkai.portal.office.web;

import org.jspecify.annotations.NullMarked;
