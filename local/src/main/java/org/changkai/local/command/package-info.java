/** What a person can ask of ./changkai. */
@NullMarked
package org.changkai.local.command;

import org.jspecify.annotations.NullMarked;
