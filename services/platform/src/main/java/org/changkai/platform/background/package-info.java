/** What a replica does by itself beside answering requests, from its start to its stop. */
@NullMarked
package org.changkai.platform.background;

import org.jspecify.annotations.NullMarked;
