/** Processes that outlive the launcher: started apart from the terminal, known by pid and birth, stopped for good. */
@NullMarked
package org.changkai.local.process;

import org.jspecify.annotations.NullMarked;
