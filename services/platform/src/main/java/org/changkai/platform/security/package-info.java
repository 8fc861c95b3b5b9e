/** Who is calling, what they may do and in which subtree of areas. */
@NullMarked
package org.changkai.platform.security;

import org.jspecify.annotations.NullMarked;
