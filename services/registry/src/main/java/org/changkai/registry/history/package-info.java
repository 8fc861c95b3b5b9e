/** What was changed, when, by whom, from what and to what. */
@NullMarked
package org.changkai.registry.history;

import org.jspecify.annotations.NullMarked;
