/** The pages in a real Chromium: errands, narrow screens, keyboard, contrast. */
@NullMarked
package org.changkai.portal.browser;

import org.jspecify.annotations.NullMarked;
