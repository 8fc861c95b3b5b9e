/** The pages of the suite, rendered on the server; it keeps no data and asks its neighbours for every page. */
@NullMarked
package org.changkai.portal;

import org.jspecify.annotations.NullMarked;
