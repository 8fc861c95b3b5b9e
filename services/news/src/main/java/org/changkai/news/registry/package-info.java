/** Whether the registry has what a story names. */
@NullMarked
package org.changkai.news.registry;

import org.jspecify.annotations.NullMarked;
