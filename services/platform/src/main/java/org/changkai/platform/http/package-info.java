/** What every editable and every creating call shares: revisions as entity tags, answers that are given once. */
@NullMarked
package org.changkai.platform.http;

import org.jspecify.annotations.NullMarked;
