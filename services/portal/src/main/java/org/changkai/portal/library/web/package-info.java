/** The photo library's pages: search, upload, what is said about a photograph, how it is framed. */
@NullMarked
package org.changkai.portal.library.web;

import org.jspecify.annotations.NullMarked;
