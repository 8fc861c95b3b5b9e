/** One page that shows the API documents of all services. */
@NullMarked
package org.changkai.portal.docs.web;

import org.jspecify.annotations.NullMarked;
