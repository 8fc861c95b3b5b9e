/** The page of opened contacts. */
@NullMarked
package org.changkai.portal.audit.web;

import org.jspecify.annotations.NullMarked;
