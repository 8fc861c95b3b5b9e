/** What a person sees: a line per part that moves on a terminal and is plain elsewhere. */
@NullMarked
package org.changkai.local.terminal;

import org.jspecify.annotations.NullMarked;
