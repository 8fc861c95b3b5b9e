/** Renders pages, keeps the reader's switches in cookies, sets the content security policy, shows errors as pages. */
@NullMarked
package org.changkai.portal.page.web;

import org.jspecify.annotations.NullMarked;
