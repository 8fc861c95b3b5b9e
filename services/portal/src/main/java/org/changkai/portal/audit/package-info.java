/** Who of the staff has opened whose contact. */
@NullMarked
package org.changkai.portal.audit;

import org.jspecify.annotations.NullMarked;
