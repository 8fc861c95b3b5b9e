/** What can be found: one entry for each centre, service, organization, area, story and photo. */
@NullMarked
package org.changkai.search.entry;

import org.jspecify.annotations.NullMarked;
