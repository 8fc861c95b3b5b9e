/** What pictures cost, beside the tool that is known to be quick, and what hostile ones do. */
@NullMarked
package org.changkai.local.bench.photo;

import org.jspecify.annotations.NullMarked;
