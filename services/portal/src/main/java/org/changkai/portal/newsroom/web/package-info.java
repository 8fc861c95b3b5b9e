/** The newsroom's pages: lists, the editor, versions, rounds, publication. */
@NullMarked
package org.changkai.portal.newsroom.web;

import org.jspecify.annotations.NullMarked;
