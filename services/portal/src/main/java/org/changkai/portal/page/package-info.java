/** What all pages share: the language, the words, the frame around the content. */
@NullMarked
package org.changkai.portal.page;

import org.jspecify.annotations.NullMarked;
