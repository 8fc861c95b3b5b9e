@NullMarked
package org.changkai.portal.news;

import org.jspecify.annotations.NullMarked;
