/** Files that fill the registry: reading them, judging each row, applying all or nothing. */
@NullMarked
package org.changkai.registry.imports;

import org.jspecify.annotations.NullMarked;
