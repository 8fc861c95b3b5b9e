/** What happens when a transaction commits. */
@NullMarked
package org.changkai.platform.commit;

import org.jspecify.annotations.NullMarked;
