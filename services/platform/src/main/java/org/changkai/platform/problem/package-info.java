/** One shape for everything that went wrong: RFC 9457 problem details with a stable code and a title in the reader's language. */
@NullMarked
package org.changkai.platform.problem;

import org.jspecify.annotations.NullMarked;
