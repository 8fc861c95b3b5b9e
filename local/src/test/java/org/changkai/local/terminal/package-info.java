/** What a person sees. */
@NullMarked
package org.changkai.local.terminal;

import org.jspecify.annotations.NullMarked;
