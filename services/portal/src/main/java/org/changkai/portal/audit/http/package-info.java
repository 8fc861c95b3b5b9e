/** Asks booking for opened contacts, with the auditor's own token. */
@NullMarked
package org.changkai.portal.audit.http;

import org.jspecify.annotations.NullMarked;
