/** Processes are told apart, ports are looked at. */
@NullMarked
package org.changkai.local.process;

import org.jspecify.annotations.NullMarked;
