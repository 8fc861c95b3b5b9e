/** What the charts, alerts and dashboards promise, proven on what Helm renders of them. */
@NullMarked
package org.changkai.k8s;

import org.jspecify.annotations.NullMarked;
