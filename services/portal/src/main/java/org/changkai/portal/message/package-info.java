/** On a laptop: messages that are shown instead of being sent. */
@NullMarked
package org.changkai.portal.message;

import org.jspecify.annotations.NullMarked;
