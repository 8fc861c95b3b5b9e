/** The API documents of all services on one page. */
@NullMarked
package org.changkai.portal.docs;

import org.jspecify.annotations.NullMarked;
