/** Stories as the newsroom works on them, as far as its pages show and change them. */
@NullMarked
package org.changkai.portal.newsroom;

import org.jspecify.annotations.NullMarked;
