/** Photographs as the newsroom keeps them, as far as its pages show and change them. */
@NullMarked
package org.changkai.portal.library;

import org.jspecify.annotations.NullMarked;
