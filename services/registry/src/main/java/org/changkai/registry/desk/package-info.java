/** What everything that staff edits has in common. */
@NullMarked
package org.changkai.registry.desk;

import org.jspecify.annotations.NullMarked;
