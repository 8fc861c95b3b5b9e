/** The same data in the shapes of others: Open Referral HSDS 3.0 and GeoJSON. */
@NullMarked
package org.changkai.registry.interchange.web;

import org.jspecify.annotations.NullMarked;
